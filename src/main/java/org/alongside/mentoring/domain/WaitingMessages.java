package org.alongside.mentoring.domain;

import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pairs in which the other has written something new.
@Component
class WaitingMessages implements TaskSource {

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(PersonId person) {
        return jdbc.sql("""
                        SELECT p.public_id, MIN(x.published_at)
                        FROM mentoring_pair p
                        JOIN cohort_member me ON me.cohort_id = p.cohort_id AND me.person_id = :me
                        LEFT JOIN pair_read r ON r.pair_id = p.id AND r.person_id = :me
                        JOIN mentoring_text x ON x.pair_id = p.id
                            AND x.author_id = IF(p.mentor_id = :me, p.mentee_id, p.mentor_id)
                            AND x.kind = 'MESSAGE' AND x.state = 'PUBLISHED'
                            AND x.published_at > COALESCE(r.read_to, '1970-01-01')
                        WHERE (p.mentor_id = :me OR p.mentee_id = :me)
                        GROUP BY p.id""")
                .param("me", person.value())
                .query((row, _) -> new Task(
                        "talk.task",
                        MentoringRoutes.talk(new PairId(row.getString(1))),
                        row.getObject(2, Instant.class)))
                .list();
    }
}
