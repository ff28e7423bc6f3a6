package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.Objects;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
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

    /// @param undoes key of the whole that is taken back; null where it is decided
    public Begun begin(CohortId cohort, PersonId actor, Role role, Decision decision, @Nullable Long undoes) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var added = decisions.addMany(cohort, actor, role, decision.reason(), undoes, clock.instant());
            var act = undoes == null ? "MANY:" + decision.act().name() : "UNDO-MANY";
            var entry = trail.add(new AuditEntry(
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
                    null));
            return new Begun(added.id(), new Desk.Whole(added.key(), entry));
        }));
    }
}
