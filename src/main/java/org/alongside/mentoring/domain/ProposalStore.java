package org.alongside.mentoring.domain;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.alongside.mentoring.ProposalId;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens proposals. Who may, and whether the two fit, was asked before; that there is one at a time and none across a
/// block the database keeps.
@Component
public class ProposalStore {

    /// How long both have to answer.
    public static final Duration LAPSE = Duration.ofDays(7);

    private static final String OWN_STATE = "45000";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where a proposal comes from.
    public enum Origin {
        /// A coordinator's matching: both are asked.
        MATCH,
        /// The newcomer asked: the mentor is asked.
        ASK
    }

    /// Asks that one newcomer can have open at once.
    public static final int MOST_ASKS = 3;

    /// @param by who proposes it; of one that is asked for, the mentee, who has accepted by that
    /// @param reasons parts of the score as JSON; null for one that is asked for
    /// @return the new proposal
    /// @throws RefusedException `proposal.open` where there is an open one for the two, `proposal.impossible` where
    ///     they cannot be brought together; which of many reasons it is nobody is told. `ask.many` for a newcomer
    ///     with [#MOST_ASKS] asks open
    @Transactional(propagation = Propagation.MANDATORY)
    public ProposalId open(
            CohortId cohort, PersonId mentor, PersonId mentee, Origin origin, PersonId by, @Nullable String reasons) {
        if (origin == Origin.MATCH) {
            return insert(cohort, mentor, mentee, origin, by, reasons, null);
        }
        for (int slot = 1; slot <= MOST_ASKS; slot++) {
            try {
                return insert(cohort, mentor, mentee, origin, by, reasons, slot);
            } catch (SlotTakenException _) {
                // The next one may be free.
            }
        }
        throw new RefusedException("ask.many");
    }

    private ProposalId insert(
            CohortId cohort,
            PersonId mentor,
            PersonId mentee,
            Origin origin,
            PersonId by,
            @Nullable String reasons,
            @Nullable Integer slot) {
        var id = new ProposalId(PublicIds.next());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            jdbc.sql("""
                            INSERT INTO pair_proposal (public_id, cohort_id, mentor_id, mentee_id, origin, proposed_by,
                                ask_slot, mentee_answer, reasons, proposed_at, lapses_at)
                            VALUES (:id, :cohort, :mentor, :mentee, :origin, :by, :slot, :answer, :reasons, :now,
                                :lapses)""")
                    .param("id", id.value())
                    .param("cohort", cohort.value())
                    .param("mentor", mentor.value())
                    .param("mentee", mentee.value())
                    .param("origin", origin.name())
                    .param("by", by.value())
                    .param("slot", slot)
                    .param("answer", origin == Origin.ASK ? "ACCEPTED" : null)
                    .param("reasons", reasons)
                    .param("now", now)
                    .param("lapses", now.plus(LAPSE))
                    .update();
        } catch (DuplicateKeyException taken) {
            if (slot != null && String.valueOf(taken.getMessage()).contains("uk_pair_proposal_ask")) {
                throw new SlotTakenException();
            }
            throw new RefusedException("proposal.open");
        } catch (DataAccessException failure) {
            throw acrossABlock(failure) ? new RefusedException("proposal.impossible") : failure;
        }
        return id;
    }

    /// @return whether the database refused to bring two people together across a block
    static boolean acrossABlock(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && OWN_STATE.equals(cause.getSQLState());
    }

    private static final class SlotTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SlotTakenException() {
            super(null, null, false, false);
        }
    }
}
