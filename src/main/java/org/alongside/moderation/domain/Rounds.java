package org.alongside.moderation.domain;

import org.alongside.cohort.RestrictionEnded;
import org.alongside.moderation.CaseChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happens by itself: cases follow roles, blocks and the clock; restrictions that end are noted.
@Component
class Rounds {

    private final CaseParties parties;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Rounds(CaseParties parties, AuditTrail trail, ApplicationEventPublisher events) {
        this.parties = parties;
        this.trail = trail;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void everyMinute() {
        if (parties.reachAll()) {
            events.publishEvent(new CaseChanged(CaseChanged.What.RAISED));
        }
    }

    @EventListener
    void ended(RestrictionEnded ended) {
        trail.add(new AuditEntry(
                null,
                Role.SYSTEM,
                "RESTRICTION_ENDED",
                ended.cohort(),
                null,
                "restriction",
                String.valueOf(ended.id()),
                ended.person(),
                ended.kind().name(),
                null,
                null,
                null));
    }
}
