package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.ProposalId;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals that wait for an answer, and orientation that has to be read first.
@Component
class BeforeTasks implements TaskSource {

    private static final String TASKS = """
            SELECT IF(q.reminded_at IS NULL, 'PROPOSAL', 'REMINDED'), q.public_id, '', q.proposed_at
            FROM pair_proposal q
            JOIN mentor_offer o ON o.cohort_id = q.cohort_id AND o.mentor_id = q.mentor_id
            JOIN newcomer_request r ON r.cohort_id = q.cohort_id AND r.mentee_id = q.mentee_id
            LEFT JOIN mentoring_text a ON a.id = q.ask_text
            WHERE q.state = 'OPEN' AND q.lapses_at > :now
              AND ((q.mentor_id = :me AND q.mentor_answer IS NULL AND (a.id IS NULL OR a.state = 'PUBLISHED'))
                OR (q.mentee_id = :me AND q.mentee_answer IS NULL)) AND
            """ + Fit.NOTHING_BETWEEN + """
            UNION ALL
            SELECT 'MENTOR', '', c.slug, o.created_at FROM mentor_offer o JOIN cohort c ON c.id = o.cohort_id
            JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = :me
            WHERE o.mentor_id = :me AND o.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM mentoring_orientation_done d
                WHERE d.cohort_id = o.cohort_id AND d.person_id = :me AND d.role = 'MENTOR')
            UNION ALL
            SELECT 'MENTEE', '', c.slug, r.created_at FROM newcomer_request r JOIN cohort c ON c.id = r.cohort_id
            JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = :me
            WHERE r.mentee_id = :me AND r.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM mentoring_orientation_done d
                WHERE d.cohort_id = r.cohort_id AND d.person_id = :me AND d.role = 'MENTEE')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BeforeTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Task> of(PersonId person) {
        return jdbc.sql(TASKS)
                .param("me", person.value())
                .param("now", clock.instant())
                .query((row, _) -> task(row))
                .list();
    }

    private static Task task(ResultSet row) throws SQLException {
        var since = row.getObject(4, Instant.class);
        return switch (row.getString(1)) {
            case "PROPOSAL" -> new Task("before.task.proposal", proposal(row), since);
            case "REMINDED" -> new Task("before.task.reminded", proposal(row), since);
            case "MENTOR" ->
                new Task(
                        "before.task.orientMentor",
                        MentoringRoutes.orientation(row.getString(3), PairRole.MENTOR),
                        since);
            default ->
                new Task(
                        "before.task.orientMentee",
                        MentoringRoutes.orientation(row.getString(3), PairRole.MENTEE),
                        since);
        };
    }

    private static String proposal(ResultSet row) throws SQLException {
        return MentoringRoutes.proposal(new ProposalId(row.getString(2)));
    }
}
