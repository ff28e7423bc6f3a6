package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.Objects;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one entry for what is decided about many at once, stored before the first of them.
@Component
public class Wholes {

    private final DecisionStore decisions;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Wholes(DecisionStore decisions, AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
        this.decisions = decisions;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A whole that was begun.
    ///
    /// @param id by which it can be taken back
    /// @param part what each of its parts names
    public record Begun(DecisionId id, Desk.Whole part) {}

    /// Begins to decide about many.
    public Begun begin(CohortId cohort, PersonId actor, Role role, Decision decision) {
        return begin(cohort, actor, role, decision, null);
    }

    /// Begins to take a whole back, or goes on where that was cut short.
    ///
    /// @param undoes key of the whole that is taken back
    public Begun undo(CohortId cohort, PersonId actor, Role role, Decision why, long undoes) {
        var begun = decisions.wholeUndoing(undoes);
        if (begun.isEmpty()) {
            try {
                return begin(cohort, actor, role, why, undoes);
            } catch (DuplicateKeyException _) {
                // Somebody else has begun by a moment.
                begun = decisions.wholeUndoing(undoes);
            }
        }
        var before = begun.orElseThrow();
        long entry = Objects.requireNonNull(
                transaction.execute(_ -> trail.add(entry(cohort, actor, role, why, "UNDO-MANY"))));
        return new Begun(before.id(), new Desk.Whole(before.key(), entry));
    }

    private Begun begin(CohortId cohort, PersonId actor, Role role, Decision decision, @Nullable Long undoes) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var added = decisions.addMany(cohort, actor, role, decision.reason(), undoes, clock.instant());
            var act = undoes == null ? "MANY:" + decision.act().name() : "UNDO-MANY";
            long entry = trail.add(entry(cohort, actor, role, decision, act));
            return new Begun(added.id(), new Desk.Whole(added.key(), entry));
        }));
    }

    private static AuditEntry entry(CohortId cohort, PersonId actor, Role role, Decision decision, String act) {
        return new AuditEntry(
                actor,
                role,
                act,
                cohort,
                null,
                null,
                null,
                null,
                decision.reason().code(),
                null,
                null,
                null);
    }
}
