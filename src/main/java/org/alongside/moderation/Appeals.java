package org.alongside.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.moderation.domain.AppealStore;
import org.alongside.moderation.domain.AuditEntry;
import org.alongside.moderation.domain.AuditTrail;
import org.alongside.moderation.domain.CaseParties;
import org.alongside.moderation.domain.CaseStore;
import org.alongside.moderation.domain.DecisionStore;
import org.alongside.moderation.domain.NoticeReader;
import org.alongside.moderation.domain.Role;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was decided about somebody, and her way to ask for another look. Each sees only what concerns her.
@Service
public class Appeals {

    /// Longest words of an appeal, in characters.
    public static final int MAX_WORDS = 2000;

    private final NoticeReader notices;
    private final DecisionStore decisions;
    private final CaseStore cases;
    private final CaseParties parties;
    private final AppealStore appeals;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            NoticeReader notices,
            DecisionStore decisions,
            CaseStore cases,
            CaseParties parties,
            AppealStore appeals,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.decisions = decisions;
        this.cases = cases;
        this.parties = parties;
        this.appeals = appeals;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// @return what was decided about the person, the newest first
    @Transactional(readOnly = true)
    public List<OwnDecision> about(PersonId person) {
        return notices.of(person);
    }

    /// @return how many decisions about her she has not seen
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return notices.unread(person);
    }

    /// She has seen what was decided about her so far.
    @Transactional
    public void markRead(PersonId person) {
        notices.markRead(person);
    }

    /// Asks for another look at a decision, by somebody who took no part in it. Once for each.
    ///
    /// @param words why, plain text, 1 to [#MAX_WORDS] characters
    /// @throws NotFoundException where there is no such decision about her
    /// @throws RefusedException `appeal.words`, `appeal.once` or `appeal.none` where there is nothing to appeal
    @Transactional
    public void appeal(PersonId person, DecisionId id, String words) {
        var decision = decisions
                .find(id)
                .filter(found -> person.equals(found.concerned()))
                .orElseThrow(NotFoundException::new);
        var own = notices.of(person).stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        requirePossible(own, decision);
        if (words.isBlank() || words.strip().length() > MAX_WORDS) {
            throw new RefusedException("appeal.words");
        }
        open(person, decision, words.strip());
    }

    private static void requirePossible(OwnDecision own, DecisionStore.Stored decision) {
        switch (own.appeal()) {
            case POSSIBLE -> {
                if (decision.caseKey() == null) {
                    throw new RefusedException("appeal.none");
                }
            }
            case NONE -> throw new RefusedException("appeal.none");
            case WAITING, GRANTED, UPHELD -> throw new RefusedException("appeal.once");
        }
    }

    private void open(PersonId person, DecisionStore.Stored decision, String words) {
        var about = cases.row(Objects.requireNonNull(decision.caseKey()));
        // A text is looked at where it stands now; what was decided about her, where it holds.
        var cohort = decision.measure() == null ? about.cohort() : decision.cohort();
        var subject = new CaseStore.Subject(
                cohort, "decision", decision.id().value(), decision.text(), person, List.of(), null);
        var key = cases.open(subject, CaseKind.APPEAL, Severity.CONDUCT);
        decisions.deciders(about.key()).forEach(decider -> parties.take(key, decider, CaseParties.DECIDED));
        for (var role : List.of(CaseParties.COMPLAINED, CaseParties.NEAR)) {
            parties.of(about.key(), role).forEach(who -> parties.take(key, who, role));
        }
        // Who wrote another version of it.
        parties.of(about.key(), CaseParties.CONCERNED).stream()
                .filter(who -> !who.equals(person))
                .forEach(who -> parties.take(key, who, CaseParties.NEAR));
        try {
            appeals.add(decision.key(), key, words, clock.instant());
        } catch (DuplicateKeyException _) {
            throw new RefusedException("appeal.once");
        }
        trail.add(AuditEntry.about(cases.row(key), person, Role.MEMBER, "APPEAL"));
        events.publishEvent(new CaseChanged(CaseChanged.What.OPENED));
    }
}
