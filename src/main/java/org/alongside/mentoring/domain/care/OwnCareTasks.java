package org.alongside.mentoring.domain.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the team asks of one of a pair.
@Component
class OwnCareTasks implements TaskSource {

    private final JdbcClient jdbc;

    OwnCareTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(PersonId person) {
        return jdbc
                .sql("""
                        SELECT p.public_id, c.opened_at,
                               c.kind = 'MEDIATION' AND c.raised_by <> :me AND c.other_answer IS NULL,
                               EXISTS (SELECT 1 FROM care_entry n JOIN mentoring_text x ON x.id = n.text_id
                                   WHERE n.case_id = c.id AND n.kind = 'TEAM' AND x.state = 'PUBLISHED'
                                     AND (n.to_id = :me OR (n.to_id IS NULL AND c.kind = 'MEDIATION'))
                                     AND n.id > COALESCE((SELECT r.entry_id FROM care_read r
                                         WHERE r.case_id = c.id AND r.person_id = :me), 0)),
                               c.other_answer <=> 'ACCEPTED' AND NOT EXISTS (SELECT 1 FROM care_statement t
                                   WHERE t.case_id = c.id AND t.person_id = :me),
                               EXISTS (SELECT 1 FROM care_steps s JOIN mentoring_text x ON x.id = s.text_id
                                   WHERE s.case_id = c.id AND s.replaced_at IS NULL AND x.state = 'PUBLISHED'
                                     AND IF(p.mentor_id = :me, s.mentor_agreed_at, s.mentee_agreed_at) IS NULL)
                        FROM mentoring_pair p
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me
                        JOIN care_case c ON c.pair_id = p.id AND c.state = 'OPEN'
                        WHERE (p.mentor_id = :me OR p.mentee_id = :me) AND
                        """ + OwnCases.MINE)
                .param("me", person.value())
                .query((row, _) -> {
                    var pair = row.getString(1);
                    var since = row.getObject(2, Instant.class);
                    return key(row.getBoolean(3), row.getBoolean(4), row.getBoolean(5), row.getBoolean(6))
                            .map(key -> task(key, pair, since));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> key(boolean invited, boolean written, boolean toState, boolean toAgree) {
        if (invited) {
            return Optional.of("care.taskInvited");
        }
        if (written) {
            return Optional.of("care.taskWritten");
        }
        if (toState) {
            return Optional.of("care.taskState");
        }
        return toAgree ? Optional.of("care.taskAgree") : Optional.empty();
    }

    private static Task task(String key, String pair, Instant since) {
        return new Task(key, MentoringRoutes.pair(new PairId(pair), "help"), since);
    }
}
