package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.Settled;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Decides one case, and takes one decision back. Always in the order: the text, the case, what follows from
/// it, the entry in the trail. To be called inside a transaction that is rolled back where nothing came of it.
@Component
public class Desk {

    private final CaseStore cases;
    private final CaseOpener opener;
    private final DecisionStore decisions;
    private final Effects effects;
    private final AppealStore appeals;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desk(
            CaseStore cases,
            CaseOpener opener,
            DecisionStore decisions,
            Effects effects,
            AppealStore appeals,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.opener = opener;
        this.decisions = decisions;
        this.effects = effects;
        this.appeals = appeals;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// Decides a case.
    ///
    /// @param version of the case as she has seen it
    /// @param whole of which this is a part; null for one by itself
    public Outcome decide(PersonId decider, CaseId id, int version, Decision decision, @Nullable Whole whole) {
        var found = cases.find(decider, id).orElseThrow(NotFoundException::new);
        require(found.row(), decision);
        effects.hold(found.row());
        var seen = found.with(effects.judging(found.row(), decision.act()));
        var row = seen.row();
        var now = clock.instant();
        if (!cases.decide(row, version, decider, now)) {
            return missed(decider, id);
        }
        var changed = effects.carryOut(row, decider, decision);
        if (changed.isEmpty()) {
            return new Outcome.Changed();
        }
        var parent = whole == null ? null : whole.decision();
        var added = decisions.add(
                new DecisionStore.New(row, decider, seen.role(), decision, true, changed.get(), null, parent, now));
        if (decision.act() == Act.GRANT) {
            grant(seen, decider, decision, added.key());
        }
        trail.add(entry(seen, decider, decision, changed.get()).partOf(whole == null ? null : whole.entry()));
        events.publishEvent(new CaseChanged(CaseChanged.What.CLOSED));
        return new Outcome.Done(added.id());
    }

    /// Opens a case about a text that others read, to be decided at once.
    public CaseRow open(PostId post) {
        return cases.row(opener.held(post));
    }

    /// Notes that a moderator took a published text from its readers, to be decided about.
    ///
    /// @return the case that was opened
    /// @throws NotFoundException where she is part of it
    public CaseRow held(PersonId moderator, PostId post, Settled.Done done) {
        var row = cases.row(cases.openKey("post", post.value()).orElseThrow());
        var seen = cases.find(moderator, row.id()).orElseThrow(NotFoundException::new);
        var hold = new Decision(Act.HOLD, Reason.SECOND_LOOK);
        var changed = Changed.of(done);
        var _ = decisions.add(
                new DecisionStore.New(row, moderator, seen.role(), hold, false, changed, null, null, clock.instant()));
        trail.add(entry(seen, moderator, hold, changed));
        return row;
    }

    /// Takes a decision back and opens its case again.
    public Outcome undo(PersonId decider, DecisionStore.Stored decision, Decision why, @Nullable Whole whole) {
        if (decision.caseKey() == null || decision.changed() == null || decision.act() == Act.UNDO) {
            throw new RefusedException("decision.final");
        }
        var id = cases.row(decision.caseKey()).id();
        var found = cases.find(decider, id).orElseThrow(NotFoundException::new);
        effects.hold(found.row());
        if (!cases.isHeld(found.row().key(), "DECIDED")) {
            return new Outcome.Changed();
        }
        // Read after the case is held: somebody may have been first.
        var now = decisions.get(decision.key());
        var seen = found.with(found.row().concerning(now.concerned()));
        if (now.undone()) {
            return decisions.undoing(decision.key()).orElseThrow();
        }
        if (now.act() == Act.GRANT || now.act() == Act.UPHOLD) {
            throw new RefusedException("decision.final");
        }
        var reopened = cases.reopen(seen.row());
        if (!effects.takeBack(seen.row(), decider, Objects.requireNonNull(now.changed()))) {
            return new Outcome.Changed();
        }
        var undo = new Decision(Act.UNDO, why.reason(), why.word(), null, null);
        var added = addUndo(seen, decider, undo, now, whole == null ? null : whole.decision());
        trail.add(AuditEntry.about(seen.row(), decider, seen.role(), "UNDO")
                .because(why.reason().code())
                .changing(now.id().value(), null)
                .partOf(whole == null ? null : whole.entry()));
        events.publishEvent(new CaseChanged(reopened ? CaseChanged.What.OPENED : CaseChanged.What.CHANGED));
        return new Outcome.Done(added.id());
    }

    /// The whole that a decision is a part of.
    ///
    /// @param decision key of its decision
    /// @param entry number of its entry in the trail
    public record Whole(long decision, long entry) {}

    /// @return what can be decided about a case
    public static List<Act> acts(CaseKind kind, boolean text, boolean open) {
        if (kind == CaseKind.APPEAL) {
            return List.of(Act.GRANT, Act.UPHOLD);
        }
        if (!text || !open) {
            return List.of(Act.NOTHING);
        }
        return kind == CaseKind.HELP
                ? List.of(Act.NOTHING, Act.GIVE_BACK, Act.REMOVE)
                : List.of(Act.PUBLISH, Act.GIVE_BACK, Act.REMOVE);
    }

    private void require(CaseRow row, Decision decision) {
        var open = effects.isOpen(row);
        if (row.open() && !acts(row.kind(), row.text() != null, open).contains(decision.act())) {
            throw new RefusedException("decision.act");
        }
        if (!Reason.of(decision.act()).contains(decision.reason())) {
            throw new RefusedException("decision.reason");
        }
        if (decision.word() != null && decision.word().length() > Decision.MAX_WORD) {
            throw new RefusedException("decision.word");
        }
        var measure = decision.measure();
        if (measure != null && (row.concerned() == null || row.kind() == CaseKind.APPEAL)) {
            throw new RefusedException("decision.measure");
        }
        if (measure != null && measure.kind().timed() && (measure.days() < 1 || measure.days() > Measure.MOST_DAYS)) {
            throw new RefusedException("decision.days");
        }
    }

    private void grant(CaseStore.Seen seen, PersonId decider, Decision decision, long grant) {
        var appealed = decisions.get(appeals.decisionOf(seen.row().key()));
        if (appealed.undone() || appealed.changed() == null) {
            return;
        }
        effects.makeGood(seen.row(), decider, appealed.changed());
        var undo = new Decision(Act.UNDO, decision.reason(), null, null, null);
        var _ = addUndo(seen, decider, undo, appealed, grant);
    }

    private DecisionStore.Added addUndo(
            CaseStore.Seen seen, PersonId decider, Decision undo, DecisionStore.Stored undone, @Nullable Long parent) {
        return decisions.add(new DecisionStore.New(
                seen.row(), decider, seen.role(), undo, false, Changed.NOTHING, undone.key(), parent, clock.instant()));
    }

    private Outcome missed(PersonId decider, CaseId id) {
        var seen = cases.find(decider, id).orElseThrow(NotFoundException::new);
        var claim = seen.claimedBy();
        if (!seen.row().open()) {
            var last = decisions.last(seen.row().key());
            return last.isPresent() ? last.get() : new Outcome.Gone();
        }
        if (claim != null && claim.holds(clock.instant()) && !claim.person().equals(decider)) {
            return new Outcome.Claimed(claim.name());
        }
        return new Outcome.Changed();
    }

    private static AuditEntry entry(CaseStore.Seen seen, PersonId decider, Decision decision, Changed changed) {
        var measure = decision.measure();
        var act = measure == null
                ? decision.act().name()
                : decision.act().name() + "+" + measure.kind().name();
        return AuditEntry.about(seen.row(), decider, seen.role(), act)
                .because(decision.reason().code())
                .changing(changed.writeBefore(), changed.write());
    }
}
