package org.alongside.moderation;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.moderation.domain.CaseStore;
import org.alongside.moderation.domain.DecisionStore;
import org.alongside.moderation.domain.Desk;
import org.alongside.moderation.domain.PastReader;
import org.alongside.moderation.domain.Wholes;
import org.alongside.platform.Attempts;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decisions about cases. Each is carried out and logged in one transaction, once; and each can be taken back by
/// another one that restores what it changed.
@Service
public class Decisions {

    /// Decisions on one page.
    public static final int PAGE = 50;

    /// Cases that are decided at once at most.
    public static final int MOST = 200;

    /// Parts of a whole that are taken back between two words on how far it is.
    public static final int CHUNK = 10;

    private final CaseStore cases;
    private final DecisionStore decisions;
    private final Desk desk;
    private final PastReader past;
    private final Wholes wholes;
    private final Attempts attempts;

    Decisions(CaseStore cases, DecisionStore decisions, Desk desk, PastReader past, Wholes wholes, Attempts attempts) {
        this.cases = cases;
        this.decisions = decisions;
        this.desk = desk;
        this.past = past;
        this.wholes = wholes;
        this.attempts = attempts;
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

    /// Takes a decision back: what it changed is as before, and its case is open again.
    ///
    /// @param why with act UNDO
    /// @return [Outcome.Changed] where the text is no longer as the decision left it
    /// @throws NotFoundException where there is no such decision or the person does not look after its case
    /// @throws RefusedException `decision.final` for what cannot be taken back, or not by this: see [#undoAll];
    ///     `decision.reason`
    public Outcome undo(PersonId actor, DecisionId id, Decision why) {
        requireUndo(why);
        var decision = decisions.find(id).orElseThrow(NotFoundException::new);
        return inOne(() -> desk.undo(actor, decision, why, null));
    }

    /// Takes back what was decided about many, part by part, each in a transaction of its own. Where it is cut
    /// short, doing it again goes on with what still stands.
    ///
    /// @param why with act UNDO
    /// @param watcher told of every [#CHUNK] parts
    /// @return what came of it: `missed` and `refused` still stand; no decision where nothing did
    /// @throws NotFoundException where there is no such decision about many, or the person looks after none of
    ///     what still stands of it
    /// @throws RefusedException `decision.reason`, `decision.word`
    public BulkOutcome undoAll(PersonId actor, DecisionId id, Decision why, Watcher watcher) {
        requireUndo(why);
        var decision =
                decisions.find(id).filter(found -> found.act() == Act.MANY).orElseThrow(NotFoundException::new);
        var parts = decisions.parts(decision.key());
        if (parts.isEmpty()) {
            return new BulkOutcome(null, 0, 0, 0);
        }
        var seen = parts.stream()
                .flatMap(part -> seen(actor, part).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var whole = wholes.undo(seen.row().cohort(), actor, seen.role(), why, decision.key());
        var count = new EnumMap<Undone, Integer>(Undone.class);
        for (int from = 0; from < parts.size(); from += CHUNK) {
            var chunk = parts.subList(from, Math.min(parts.size(), from + CHUNK));
            chunk.forEach(part -> count.merge(undo(actor, part, why, whole.part()), 1, Integer::sum));
            if (!watcher.saw(chunk.size())) {
                break;
            }
        }
        return new BulkOutcome(
                whole.id(),
                count.getOrDefault(Undone.DONE, 0),
                count.getOrDefault(Undone.MISSED, 0),
                count.getOrDefault(Undone.REFUSED, 0));
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
        var whole = wholes.begin(first.row().cohort(), actor, first.role(), decision);
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
            } catch (NotFoundException | ConcurrencyFailureException _) {
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

    private enum Undone {
        DONE,
        MISSED,
        REFUSED
    }

    private Undone undo(PersonId actor, DecisionStore.Stored part, Decision why, Desk.Whole whole) {
        try {
            var outcome = inOne(() -> desk.undo(actor, part, why, whole));
            return outcome instanceof Outcome.Done ? Undone.DONE : Undone.MISSED;
        } catch (NotFoundException | RefusedException _) {
            // The others are taken back all the same; this one still stands, and its case says so.
            return Undone.REFUSED;
        } catch (ConcurrencyFailureException _) {
            // Others decide near it, again and again.
            return Undone.MISSED;
        }
    }

    private Optional<CaseStore.Seen> seen(PersonId actor, DecisionStore.Stored part) {
        return cases.find(
                actor, cases.row(Objects.requireNonNull(part.caseKey())).id());
    }

    /// What changed nothing leaves nothing behind.
    private Outcome inOne(Supplier<Outcome> work) {
        try {
            return attempts.of(status -> {
                var outcome = work.get();
                if (!(outcome instanceof Outcome.Done)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
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
