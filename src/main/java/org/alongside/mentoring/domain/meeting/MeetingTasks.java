package org.alongside.mentoring.domain.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meetings that wait for a person: a time to choose, a place to confirm, whether the two met.
@Component
class MeetingTasks implements TaskSource {

    /// After that nobody remembers, and nobody is asked any more.
    private static final Duration ASKED_FOR = Duration.ofDays(21);

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Task> of(PersonId person) {
        var now = clock.instant();
        return jdbc.sql("""
                        SELECT p.public_id, m.public_id,
                               CASE WHEN m.state = 'CONFIRMED' THEN 'MET' WHEN m.starts_at IS NULL THEN 'TIME'
                                    ELSE 'PLACE' END,
                               IF(m.state = 'CONFIRMED', m.ends_at, m.created_at)
                        FROM mentoring_pair p JOIN meeting m ON m.pair_id = p.id
                        WHERE (p.mentor_id = :me OR p.mentee_id = :me) AND p.state = 'ACTIVE'
                          AND 2 = (SELECT COUNT(*) FROM cohort_member c WHERE c.cohort_id = p.cohort_id
                                   AND c.person_id IN (p.mentor_id, p.mentee_id))
                          AND ((m.state = 'PROPOSED' AND m.starts_at IS NULL AND m.proposed_by <> :me
                                AND EXISTS (SELECT 1 FROM meeting_time t
                                            WHERE t.meeting_id = m.id AND t.starts_at > :now))
                            OR (m.state = 'PROPOSED' AND m.starts_at > :now AND NOT m.place_confirmed
                                AND p.mentee_id = :me)
                            OR (m.state = 'CONFIRMED' AND m.ends_at BETWEEN :from AND :now))""")
                .param("me", person.value())
                .param("now", now)
                .param("from", now.minus(ASKED_FOR))
                .query((row, _) -> task(
                        row.getString(3),
                        MentoringRoutes.pair(new PairId(row.getString(1)), "meetings/" + row.getString(2)),
                        row.getObject(4, Instant.class)))
                .list();
    }

    private static Task task(String kind, String address, Instant since) {
        return switch (kind) {
            case "TIME" -> new Task("meeting.task-time", address, since);
            case "PLACE" -> new Task("meeting.task-place", address, since);
            default -> new Task("meeting.task-met", address, since);
        };
    }
}
