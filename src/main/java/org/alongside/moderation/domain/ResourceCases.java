package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.List;
import org.alongside.discussion.StoredSignals;
import org.alongside.library.JudgedResource;
import org.alongside.library.ResourceCallsForHelp;
import org.alongside.library.ResourceChanged;
import org.alongside.library.ResourceDecisions;
import org.alongside.library.ResourceHeld;
import org.alongside.library.ResourceId;
import org.alongside.library.WordCallsForHelp;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens cases for what is proposed for the library, within the transaction in which it happens. Neither who
/// wrote a version nor who keeps the resource judges it.
@Component
public class ResourceCases {

    private final CaseStore cases;
    private final ResourceDecisions resources;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResourceCases(CaseStore cases, ResourceDecisions resources, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.resources = resources;
        this.events = events;
        this.clock = clock;
    }

    /// Holds a resource until the transaction ends, before a case about it.
    ///
    /// @return what a case about what others read of it is opened about
    public CaseStore.Subject hold(ResourceId id) {
        var newest = resources.lock(id, null);
        return subject(resources.about(id, newest.mark().shown()));
    }

    @EventListener
    void held(ResourceHeld held) {
        var resource = resources.about(held.resource(), null);
        cases.open(subject(resource), CaseKind.HELD, Severity.of(StoredSignals.read(resource.signals()), false));
        events.publishEvent(new CaseChanged(CaseChanged.What.OPENED));
    }

    @EventListener
    void callsForHelp(ResourceCallsForHelp called) {
        cases.open(subject(resources.about(called.resource(), null)), CaseKind.HELP, Severity.DANGER);
        events.publishEvent(new CaseChanged(CaseChanged.What.RAISED));
    }

    /// A private word is nothing to decide about; that she may be in danger is.
    @EventListener
    void callsForHelp(WordCallsForHelp called) {
        var subject = new CaseStore.Subject(
                called.cohort(),
                WordCallsForHelp.KIND,
                String.valueOf(called.word()),
                null,
                called.author(),
                List.of(called.keeper()),
                null);
        cases.open(subject, CaseKind.HELP, Severity.DANGER);
        events.publishEvent(new CaseChanged(CaseChanged.What.RAISED));
    }

    @EventListener
    void changed(ResourceChanged changed) {
        var id = changed.resource().value();
        cases.changed(JudgedResource.KIND, id);
        if (cases.noLongerHeld(JudgedResource.KIND, id, clock.instant())) {
            events.publishEvent(new CaseChanged(CaseChanged.What.CLOSED));
        }
    }

    private static CaseStore.Subject subject(JudgedResource resource) {
        return new CaseStore.Subject(
                resource.cohort(),
                JudgedResource.KIND,
                resource.id().value(),
                new JudgedText.OfResource(resource.id(), resource.versionKey()),
                resource.author(),
                resource.author().equals(resource.owner()) ? List.of() : List.of(resource.owner()),
                resource.lang());
    }
}
