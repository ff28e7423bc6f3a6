package org.alongside.mentoring.domain.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for somebody of the team: cases nobody looks after, words of the two in one of hers, follow-ups,
/// and a second look before a case of safety closes.
@Component
class CareTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    CareTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Task> of(PersonId person) {
        return jdbc.sql("""
                        SELECT h.slug, COUNT(*), MIN(c.opened_at)
                        FROM care_case c
                        JOIN mentoring_pair p ON p.id = c.pair_id
                        JOIN cohort h ON h.id = c.cohort_id
                        WHERE c.state = 'OPEN'
                          AND (c.owner_id IS NULL
                            OR (c.owner_id = :me AND (c.waiting OR c.follow_up_on <= :today))
                            OR c.closing_by <> :me)
                          AND
                        """ + CareAccess.SEES + "GROUP BY h.id, h.slug")
                .param("me", person.value())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new Task(
                        "care.taskTeam",
                        Map.of("count", row.getInt(2)),
                        MentoringRoutes.care(row.getString(1)),
                        row.getObject(3, Instant.class)))
                .list();
    }
}
