package org.alongside.mentoring.domain.ending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PayForward;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the end of a pair asks of somebody, and the invitation that comes a while after it.
@Component
class EndingTasks implements TaskSource {

    /// Questions about a pair that ended longer ago are not asked any more.
    private static final Duration ASKED = Duration.ofDays(30);

    private final PayForward forward;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndingTasks(PayForward forward, JdbcClient jdbc, Clock clock) {
        this.forward = forward;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Task> of(PersonId person) {
        var tasks = new ArrayList<>(ofPairs(person));
        var since = forward.invitedSince(person);
        if (since != null) {
            tasks.add(new Task("ending.taskForward", MentoringRoutes.LINEAGE, since));
        }
        return tasks;
    }

    private List<Task> ofPairs(PersonId person) {
        return jdbc.sql("""
                        SELECT p.public_id, p.state, e.agreed_at IS NOT NULL,
                               COALESCE(p.ended_at, e.agreed_at, e.begun_at)
                        FROM mentoring_pair p
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me
                        JOIN pair_ending e ON e.pair_id = p.id AND e.declined_at IS NULL
                        WHERE (p.mentor_id = :me OR p.mentee_id = :me) AND (
                            (p.state = 'ACTIVE' AND e.agreed_at IS NULL AND e.begun_by <> :me)
                            OR (p.state = 'ACTIVE' AND e.agreed_at IS NOT NULL
                                AND IF(p.mentor_id = :me, e.mentor_confirmed_at, e.mentee_confirmed_at) IS NULL)
                            OR (p.state = 'ENDED' AND p.ended_at >= :recent AND NOT EXISTS
                                (SELECT 1 FROM exit_answer x WHERE x.pair_id = p.id AND x.person_id = :me)))""")
                .param("me", person.value())
                .param("recent", clock.instant().minus(ASKED))
                .query((row, _) -> new Task(
                        key(row.getString(2), row.getBoolean(3)),
                        MentoringRoutes.pair(new PairId(row.getString(1)), "ending"),
                        row.getObject(4, Instant.class)))
                .list();
    }

    private static String key(String state, boolean agreed) {
        if (state.equals("ENDED")) {
            return "ending.taskExit";
        }
        return agreed ? "ending.taskClose" : "ending.taskAgree";
    }
}
