package org.alongside.mentoring.domain.meeting;

import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Introductions that wait for a person: as the mentee, as the third, as who is to ask somebody outside, and
/// wishes told to her as mentor or coordinator.
@Component
class IntroductionTasks implements TaskSource {

    private static final String LIVE = """
            p.state = 'ACTIVE' AND 2 = (SELECT COUNT(*) FROM cohort_member c WHERE c.cohort_id = p.cohort_id
              AND c.person_id IN (p.mentor_id, p.mentee_id))""";

    private static final String TASKS = """
            SELECT 'MENTEE', p.public_id, i.public_id, i.created_at
            FROM mentoring_pair p JOIN introduction i ON i.pair_id = p.id AND i.state = 'PROPOSED'
            JOIN mentoring_text x ON x.id = i.word_text AND x.state = 'PUBLISHED'
            LEFT JOIN mentoring_text s ON s.id = i.who_text
            WHERE p.mentee_id = :me AND COALESCE(s.state = 'PUBLISHED', TRUE) AND %1$s
            UNION ALL
            SELECT 'OUTSIDE', p.public_id, i.public_id, i.mentee_at
            FROM mentoring_pair p JOIN introduction i ON i.pair_id = p.id AND i.state = 'ASKED'
            WHERE (p.mentor_id = :me OR p.mentee_id = :me) AND i.proposed_by = :me AND i.third_id IS NULL AND %1$s
            UNION ALL
            SELECT 'THIRD', p.public_id, i.public_id, i.mentee_at
            FROM introduction i JOIN mentoring_pair p ON p.id = i.pair_id
            JOIN cohort_member c ON c.cohort_id = p.cohort_id AND c.person_id = i.third_id
            JOIN mentoring_text x ON x.id = i.word_text AND x.state = 'PUBLISHED'
            WHERE i.third_id = :me AND i.state = 'ASKED' AND %1$s AND %2$s
            UNION ALL
            SELECT 'WISH', p.public_id, w.public_id, w.created_at
            FROM mentoring_pair p JOIN introduction_wish w ON w.pair_id = p.id AND w.answered_at IS NULL
            JOIN mentoring_text x ON x.id = w.text_id AND x.state = 'PUBLISHED'
            WHERE p.mentor_id = :me AND NOT w.to_team AND %1$s
            UNION ALL
            (SELECT 'TEAM', p.public_id, w.public_id, w.created_at
             FROM introduction_wish w JOIN mentoring_pair p ON p.id = w.pair_id
             JOIN mentoring_text x ON x.id = w.text_id AND x.state = 'PUBLISHED'
             JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me AND m.coordinator
               AND m.person_id <> p.mentor_id
             WHERE w.to_team AND w.answered_at IS NULL ORDER BY w.id LIMIT 1)""".formatted(LIVE, IntroductionReader.NOT_PARTED.formatted("i.third_id"));

    private final JdbcClient jdbc;

    IntroductionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(PersonId person) {
        return jdbc.sql(TASKS)
                .param("me", person.value())
                .query((row, _) -> task(
                        row.getString(1),
                        MentoringRoutes.pair(new PairId(row.getString(2)), "introductions"),
                        row.getString(3),
                        row.getObject(4, Instant.class)))
                .list();
    }

    private static Task task(String kind, String page, String id, Instant since) {
        return switch (kind) {
            case "MENTEE" -> new Task("introduction.task-mentee", page, since);
            case "OUTSIDE" -> new Task("introduction.task-outside", page, since);
            case "THIRD" -> new Task("introduction.task-third", MentoringRoutes.HOME + "/introductions/" + id, since);
            case "WISH" -> new Task("introduction.task-wish", page, since);
            default -> new Task("introduction.task-team", MentoringRoutes.HOME + "/wishes", since);
        };
    }
}
