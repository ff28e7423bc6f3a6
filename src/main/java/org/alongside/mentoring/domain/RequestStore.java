package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.mentoring.RematchWanted;
import org.alongside.mentoring.RequestState;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Requests of newcomers, row by row. Who may was asked before.
@Component
public class RequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A request that is held until the transaction ends.
    public record Held(long key, RequestState state, Instant waitingSince) {}

    /// Holds her request until the transaction ends. The first thing to be held of all that has to do with her being
    /// brought together with somebody; then the mentor's offer, then proposals.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Held> hold(PersonId mentee, CohortId cohort) {
        return jdbc.sql("""
                        SELECT id, state, waiting_since FROM newcomer_request
                        WHERE cohort_id = ? AND mentee_id = ? FOR UPDATE""")
                .params(cohort.value(), mentee.value())
                .query((row, _) -> new Held(
                        row.getLong(1), RequestState.valueOf(row.getString(2)), row.getObject(3, Instant.class)))
                .optional();
    }

    /// @param request held before
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(Held request, RequestState state) {
        jdbc.sql("UPDATE newcomer_request SET state = ?, version = version + 1 WHERE id = ?")
                .params(state.name(), request.key())
                .update();
    }

    /// Opens the request of a newcomer anew whose pair is over.
    ///
    /// @param waitedSince from when her waiting counts
    /// @return whether there was one to open
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(PersonId person, CohortId cohort, Instant waitedSince) {
        return jdbc.sql("""
                        UPDATE newcomer_request SET state = 'OPEN', waiting_since = :since, version = version + 1
                        WHERE cohort_id = :cohort AND mentee_id = :mentee AND state = 'PAIRED'""")
                        .param("since", waitedSince)
                        .param("cohort", cohort.value())
                        .param("mentee", person.value())
                        .update()
                == 1;
    }

    /// @return whether somebody walks along with her in the cohort now
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean paired(PersonId mentee, CohortId cohort) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentoring_pair
                        WHERE mentee_id = ? AND cohort_id = ? AND state <> 'ENDED')""")
                .params(mentee.value(), cohort.value())
                .query(Boolean.class)
                .single();
    }

    /// The same as [#wanted] for her last pair in the cohort.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopenAfterPair(PersonId mentee, CohortId cohort) {
        jdbc.sql("""
                        SELECT public_id FROM mentoring_pair WHERE mentee_id = ? AND cohort_id = ?
                        ORDER BY started_at DESC LIMIT 1""")
                .params(mentee.value(), cohort.value())
                .query((row, _) -> new PairId(row.getString(1)))
                .optional()
                .ifPresent(pair -> wanted(new RematchWanted(pair, mentee)));
    }

    /// As long as she had waited before the pair, she has waited already.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void wanted(RematchWanted event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        SELECT p.cohort_id, p.started_at, r.waiting_since FROM mentoring_pair p
                        JOIN newcomer_request r ON r.cohort_id = p.cohort_id AND r.mentee_id = p.mentee_id
                        WHERE p.public_id = ? AND p.mentee_id = ?""")
                .params(event.pair().value(), event.mentee().value())
                .query((row, _) -> waited(row))
                .optional()
                .ifPresent(waited -> reopen(event.mentee(), waited.cohort(), now.minus(waited.before())));
    }

    private static Waited waited(ResultSet row) throws SQLException {
        var before = Duration.between(row.getObject(3, Instant.class), row.getObject(2, Instant.class));
        return new Waited(new CohortId(row.getLong(1)), before.isNegative() ? Duration.ZERO : before);
    }

    private record Waited(CohortId cohort, Duration before) {}
}
