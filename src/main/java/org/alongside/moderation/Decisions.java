package org.alongside.moderation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.alongside.moderation.domain.CaseStore;
import org.alongside.moderation.domain.DecisionStore;
import org.alongside.moderation.domain.Desk;
import org.alongside.moderation.domain.PastReader;
import org.alongside.moderation.domain.Wholes;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Decisions about cases. Each is carried out and logged in one transaction, once; and each can be taken back by
/// another one that restores what it changed.
@Service
public class Decisions {

    /// Decisions on one page.
    public static final int PAGE = 50;

    /// Cases that are decided at once at most.
    public static final int MOST = 200;

    private final CaseStore cases;
    private final DecisionStore decisions;
    private final Desk desk;
    private final PastReader past;
    private final Wholes wholes;
    private final TransactionTemplate transaction;

    Decisions(
            CaseStore cases,
            DecisionStore decisions,
            Desk desk,
            PastReader past,
            Wholes wholes,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.decisions = decisions;
        this.desk = desk;
        this.past = past;
        this.wholes = wholes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A case and what she has seen of it.
    public record Chosen(CaseId id, int version) {}

    /// Decides a case.
    ///
    /// @param version [CaseSummary#version] of what she has seen
    /// @return what came of it; the second of two learns what the first one decided
    /// @throws NotFoundException where there is no such case or the person does not look after it
    /// @throws RefusedException `decision.act`, `decision.reason`, `decision.word`, `decision.measure`,
    ///     `decision.days`, `decision.left`, or what the measure is refused for
    public Outcome decide(PersonId actor, CaseId id, int version, Decision decision) {
        return inOne(() -> desk.decide(actor, id, version, decision, null));
    }

    /// Takes a decision back: what it changed is as before, and its case is open again. One about many is taken
    /// back as a whole, as far as its parts still stand.
    ///
    /// @param why with act UNDO
    /// @return [Outcome.Changed] where the text is no longer as the decision left it
    /// @throws NotFoundException where there is no such decision or the person does not look after its case
    /// @throws RefusedException `decision.final` for what cannot be taken back, `decision.reason`
    public Outcome undo(PersonId actor, DecisionId id, Decision why) {
        requireUndo(why);
        var decision = decisions.find(id).orElseThrow(NotFoundException::new);
        return decision.act() == Act.MANY
                ? undoMany(actor, decision, why)
                : inOne(() -> desk.undo(actor, decision, why, null));
    }

    /// Decides the same about many cases of one cohort, each in a transaction of its own, with one entry for the
    /// whole.
    ///
    /// @param chosen at most [#MOST]
    /// @throws NotFoundException where the person does not look after the first of them
    public BulkOutcome decideAll(PersonId actor, List<Chosen> chosen, Decision decision) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new RefusedException("decision.many");
        }
        var first = cases.find(actor, chosen.getFirst().id()).orElseThrow(NotFoundException::new);
        var whole = begin(first, actor, decision, null);
        int done = 0;
        int missed = 0;
        int refused = 0;
        for (var one : chosen) {
            try {
                var outcome = inOne(() -> desk.decide(actor, one.id(), one.version(), decision, whole.part()));
                if (outcome instanceof Outcome.Done) {
                    done++;
                } else {
                    missed++;
                }
            } catch (NotFoundException _) {
                missed++;
            } catch (RefusedException _) {
                refused++;
            }
        }
        return new BulkOutcome(whole.id(), done, missed, refused);
    }

    /// What was decided about the cases the person may see, the newest first, [#PAGE] on a page.
    ///
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    @Transactional(readOnly = true)
    public Slice<PastDecision> past(PersonId person, @Nullable String cursor) {
        return Slice.of(past.of(person, cursor, PAGE + 1), PAGE, PastDecision::cursor);
    }

    private Outcome undoMany(PersonId actor, DecisionStore.Stored decision, Decision why) {
        var parts = decisions.parts(decision.key());
        if (parts.isEmpty() || decision.undone()) {
            return new Outcome.Changed();
        }
        var first = cases.find(
                        actor,
                        cases.row(Objects.requireNonNull(parts.getFirst().caseKey()))
                                .id())
                .orElseThrow(NotFoundException::new);
        var whole = begin(first, actor, why, decision.key());
        for (var part : parts) {
            try {
                var _ = inOne(() -> desk.undo(actor, part, why, whole.part()));
            } catch (NotFoundException | RefusedException _) {
                // The others are taken back all the same; this one still stands, and its case says so.
            }
        }
        return new Outcome.Done(whole.id());
    }

    private Wholes.Begun begin(CaseStore.Seen first, PersonId actor, Decision decision, @Nullable Long undoes) {
        return wholes.begin(first.row().cohort(), actor, first.role(), decision, undoes);
    }

    /// What changed nothing leaves nothing behind.
    private Outcome inOne(Supplier<Outcome> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var outcome = work.get();
                if (!(outcome instanceof Outcome.Done)) {
                    status.setRollbackOnly();
                }
                return outcome;
            }));
        } catch (DuplicateKeyException _) {
            // The database has the last word on who was first.
            return new Outcome.Changed();
        }
    }

    private static void requireUndo(Decision why) {
        if (why.act() != Act.UNDO || !Reason.of(Act.UNDO).contains(why.reason())) {
            throw new RefusedException("decision.reason");
        }
        if (why.word() != null && why.word().length() > Decision.MAX_WORD) {
            throw new RefusedException("decision.word");
        }
    }
}
