package org.alongside.moderation.domain;

import org.alongside.library.JudgedResource;
import org.alongside.library.ResourceEverywhere;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes in the trail what a coordinator gives to all cohorts, within the transaction in which she does.
@Component
class LibraryTrail {

    private final AuditTrail trail;

    LibraryTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void everywhere(ResourceEverywhere given) {
        trail.add(new AuditEntry(
                given.coordinator(),
                Role.COORDINATOR,
                given.everywhere() ? "SHARE_ALL" : "SHARE_ALL_END",
                given.home(),
                null,
                JudgedResource.KIND,
                given.resource().value(),
                null,
                null,
                null,
                null,
                null));
    }
}
