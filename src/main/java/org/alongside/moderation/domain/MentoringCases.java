package org.alongside.moderation.domain;

import java.time.Clock;
import org.alongside.discussion.StoredSignals;
import org.alongside.mentoring.GlassOpened;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.TextCallsForHelp;
import org.alongside.mentoring.TextChanged;
import org.alongside.mentoring.TextDecisions;
import org.alongside.mentoring.TextHeld;
import org.alongside.mentoring.TextId;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens cases for texts of mentoring, and notes that a conversation was opened, within the transaction in which
/// it happens: neither is there without the other. Nobody judges what is meant for her or about her.
@Component
public class MentoringCases {

    private final CaseStore cases;
    private final TextDecisions texts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MentoringCases(
            CaseStore cases, TextDecisions texts, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// @return what a case about a text is opened about
    public static CaseStore.Subject subject(MentoringText text) {
        return new CaseStore.Subject(
                text.cohort(),
                MentoringText.KIND,
                text.id().value(),
                new JudgedText.OfMentoring(text.id(), text.key()),
                text.author(),
                text.near(),
                text.lang());
    }

    /// Holds a text until the transaction ends, before a case about it.
    ///
    /// @return what a case about it is opened about
    public CaseStore.Subject hold(TextId text) {
        return subject(texts.lock(text));
    }

    @EventListener
    void held(TextHeld held) {
        var text = texts.about(held.text());
        cases.open(subject(text), CaseKind.HELD, Severity.of(StoredSignals.read(text.signals()), false));
        events.publishEvent(new CaseChanged(CaseChanged.What.OPENED));
    }

    @EventListener
    void callsForHelp(TextCallsForHelp called) {
        cases.open(subject(texts.about(called.text())), CaseKind.HELP, Severity.DANGER);
        events.publishEvent(new CaseChanged(CaseChanged.What.RAISED));
    }

    @EventListener
    void changed(TextChanged changed) {
        var id = changed.text().value();
        cases.changed(MentoringText.KIND, id);
        if (cases.noLongerHeld(MentoringText.KIND, id, clock.instant())) {
            events.publishEvent(new CaseChanged(CaseChanged.What.CLOSED));
        }
    }

    /// Her reason stands where it was written; the trail keeps ids alone.
    @EventListener
    void opened(GlassOpened opened) {
        trail.add(new AuditEntry(
                opened.reader(),
                Role.SAFEGUARDING,
                "BREAK_GLASS",
                opened.cohort(),
                null,
                "pair",
                opened.pair().value(),
                null,
                null,
                null,
                opened.opening(),
                null));
    }
}
