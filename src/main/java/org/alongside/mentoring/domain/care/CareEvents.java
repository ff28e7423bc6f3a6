package org.alongside.mentoring.domain.care;

import java.util.List;
import org.alongside.identity.PersonBlocked;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.SafetyConcern;
import org.alongside.shared.CohortId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happens elsewhere that the team has to look after, inside the transaction in which it does.
@Component
class CareEvents {

    private final CaseBook cases;
    private final Stops stops;
    private final JdbcClient jdbc;

    CareEvents(CaseBook cases, Stops stops, JdbcClient jdbc) {
        this.cases = cases;
        this.stops = stops;
        this.jdbc = jdbc;
    }

    private record Pair(long key, CohortId cohort) {}

    @EventListener
    void hear(SafetyConcern concern) {
        jdbc.sql("SELECT id, cohort_id FROM mentoring_pair WHERE public_id = ?")
                .param(concern.pair().value())
                .query((row, _) -> new Pair(row.getLong(1), new CohortId(row.getLong(2))))
                .optional()
                .ifPresent(pair -> cases.open(pair.cohort(), pair.key(), CareKind.SAFETY, concern.by()));
    }

    /// Who blocks the other of a pair that is not over wants nothing of hers any more. The lock also finds a
    /// pair that became one while the block was made.
    @EventListener
    void hear(PersonBlocked block) {
        List<Pair> live = jdbc.sql("""
                        SELECT id, cohort_id FROM mentoring_pair
                        WHERE state <> 'ENDED' AND ((mentor_id = :by AND mentee_id = :other)
                          OR (mentor_id = :other AND mentee_id = :by)) FOR UPDATE""")
                .param("by", block.by().value())
                .param("other", block.blocked().value())
                .query((row, _) -> new Pair(row.getLong(1), new CohortId(row.getLong(2))))
                .list();
        live.forEach(pair -> stops.stop(pair.cohort(), pair.key(), block.by()));
    }
}
