package org.alongside.mentoring.domain.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.mentoring.ProgrammeBoard.Load;
import org.alongside.mentoring.ProgrammeBoard.Waiting;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who waits in a cohort and what its mentors carry.
@Component
public class PeopleFigures {

    private static final String WAITING = """
            SELECT p.display_name, r.waiting_since,
                EXISTS (SELECT 1 FROM pair_proposal q
                    WHERE q.mentee_id = p.id AND q.cohort_id = r.cohort_id AND q.state = 'OPEN')
            FROM newcomer_request r JOIN person p ON p.id = r.mentee_id
            JOIN cohort_member c ON c.cohort_id = r.cohort_id AND c.person_id = p.id
            WHERE r.cohort_id = :cohort AND r.state = 'OPEN'
              AND NOT EXISTS (SELECT 1 FROM mentoring_pair x
                WHERE x.mentee_id = p.id AND x.cohort_id = r.cohort_id AND x.state <> 'ENDED')
            ORDER BY r.waiting_since, r.id""";

    /// Her last answer in any pair of the cohort that is not over.
    private static final String STRAIN = """
            (SELECT a.%s FROM check_in_answer a JOIN check_in c ON c.id = a.check_in_id
                JOIN mentoring_pair x ON x.id = c.pair_id
                WHERE a.person_id = p.id AND x.cohort_id = o.cohort_id AND x.state <> 'ENDED' AND a.strain IS NOT NULL
                ORDER BY a.answered_at DESC, a.check_in_id DESC LIMIT 1)""";

    private static final String LOADS = """
            SELECT p.display_name,
                (SELECT COUNT(*) FROM mentoring_pair x
                    WHERE x.mentor_id = p.id AND x.cohort_id = o.cohort_id AND x.state <> 'ENDED'),
                (SELECT COUNT(*) FROM mentor_place s WHERE s.offer_id = o.id), o.state = 'OPEN',
                %s, %s,
                p.id = :viewer OR EXISTS (SELECT 1 FROM mentoring_pair x
                    WHERE x.cohort_id = o.cohort_id AND x.mentor_id = p.id AND x.mentee_id = :viewer)
            FROM mentor_offer o JOIN person p ON p.id = o.mentor_id
            JOIN cohort_member m ON m.cohort_id = o.cohort_id AND m.person_id = p.id
            WHERE o.cohort_id = :cohort AND (o.state <> 'WITHDRAWN' OR EXISTS (SELECT 1 FROM mentoring_pair x
                WHERE x.mentor_id = p.id AND x.cohort_id = o.cohort_id AND x.state <> 'ENDED'))
            ORDER BY p.display_name, p.id""".formatted(STRAIN.formatted("strain"), STRAIN.formatted("answered_at"));

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return newcomers without a mentor, who waits longest first
    public List<Waiting> waiting(CohortId cohort) {
        var now = clock.instant();
        return jdbc.sql(WAITING)
                .param("cohort", cohort.value())
                .query((row, _) -> new Waiting(
                        row.getString(1),
                        (int) Math.max(
                                0,
                                Duration.between(row.getObject(2, Instant.class), now)
                                        .toDays()),
                        row.getBoolean(3)))
                .list();
    }

    /// @return what the mentors carry, by name
    public List<Load> loads(CohortId cohort, PersonId viewer) {
        return jdbc.sql(LOADS)
                .param("cohort", cohort.value())
                .param("viewer", viewer.value())
                .query((row, _) -> load(row))
                .list();
    }

    private static Load load(ResultSet row) throws SQLException {
        boolean close = row.getBoolean(7);
        var on = row.getObject(6, Instant.class);
        return new Load(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getBoolean(4),
                close || on == null ? null : row.getInt(5),
                close || on == null ? null : on.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
