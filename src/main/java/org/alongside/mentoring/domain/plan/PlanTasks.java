package org.alongside.mentoring.domain.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Task;
import org.alongside.mentoring.TaskSource;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits for a person in the plans of her pairs. Of pairs that can write alone.
@Configuration(proxyBeanMethods = false)
class PlanTasks {

    /// Her pairs in which both can write.
    private static final String HER_PAIRS = """
            FROM mentoring_pair p
            JOIN cohort_member one ON one.cohort_id = p.cohort_id AND one.person_id = p.mentor_id
            JOIN cohort_member two ON two.cohort_id = p.cohort_id AND two.person_id = p.mentee_id
            """;

    private static final String HERS = " p.state = 'ACTIVE' AND (p.mentor_id = :me OR p.mentee_id = :me) ";

    /// What waits of the other's, or that there is nothing yet. A proposal that a moderator has to see first is
    /// not spoken of.
    private static final String AGREEMENT =
            """
            SELECT p.public_id, a.proposed_at, p.started_at
            """ + HER_PAIRS + """
            LEFT JOIN pair_agreement f ON f.force_pair = p.id
            LEFT JOIN pair_agreement a ON a.open_pair = p.id AND (a.proposed_by = :me OR NOT EXISTS (
                SELECT 1 FROM pair_agreement_section s JOIN mentoring_text t ON t.id = s.text_id
                WHERE s.agreement_id = a.id AND t.state <> 'PUBLISHED'))
            WHERE
            """ + HERS + " AND (a.id IS NULL AND f.id IS NULL OR a.proposed_by <> :me)";

    private static final String GOALS = """
            SELECT p.public_id, MIN(r.made_at)
            """ + HER_PAIRS + """
            JOIN pair_goal g ON g.pair_id = p.id AND g.state IN ('SUGGESTED', 'OPEN')
            JOIN pair_goal_revision r ON r.open_goal = g.id
            WHERE p.state = 'ACTIVE' AND p.mentee_id = :me AND
            """ + GoalReader.ALL_THERE + " GROUP BY p.id, p.public_id";

    private static final String STEPS = """
            SELECT p.public_id, MIN(s.added_at)
            """ + HER_PAIRS + """
            JOIN pair_goal g ON g.pair_id = p.id AND g.state = 'OPEN'
            JOIN pair_goal_step s ON s.goal_id = g.id AND s.state = 'SUGGESTED'
            JOIN mentoring_text t ON t.id = s.text_id AND t.state = 'PUBLISHED'
            WHERE p.state = 'ACTIVE' AND p.mentee_id = :me GROUP BY p.id, p.public_id""";

    private static final String DUE = """
            SELECT p.public_id, COUNT(*), MIN(c.by_day)
            """ + HER_PAIRS + """
            JOIN pair_commitment c ON c.pair_id = p.id AND c.owner_id = :me AND c.state = 'OPEN' AND c.by_day <= :today
            WHERE
            """ + HERS + " GROUP BY p.id, p.public_id";

    private static final String ASKED = """
            SELECT p.public_id, MIN(c.created_at)
            """ + HER_PAIRS + """
            JOIN pair_commitment c ON c.pair_id = p.id AND c.owner_id = :me AND c.state = 'ASKED'
            JOIN mentoring_text t ON t.id = c.text_id AND t.state = 'PUBLISHED'
            WHERE
            """ + HERS + " GROUP BY p.id, p.public_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    TaskSource agreementTasks() {
        return person -> jdbc.sql(AGREEMENT)
                .param("me", person.value())
                .query((row, _) -> {
                    var address = address(row.getString(1), "agreement");
                    var since = row.getObject(2, Instant.class);
                    return since == null
                            ? new Task("agreement.taskBegin", address, row.getObject(3, Instant.class))
                            : new Task("agreement.taskAnswer", address, since);
                })
                .list();
    }

    @Bean
    TaskSource goalTasks() {
        return person -> simple(GOALS, person, "goal.taskAnswer", "goals");
    }

    @Bean
    TaskSource goalStepTasks() {
        return person -> simple(STEPS, person, "goal.taskStep", "goals");
    }

    @Bean
    TaskSource commitmentTasks() {
        return person -> jdbc.sql(DUE)
                .param("me", person.value())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new Task(
                        "commitment.taskDue",
                        Map.of("count", row.getInt(2)),
                        address(row.getString(1), "commitments"),
                        row.getObject(3, LocalDate.class)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))
                .list();
    }

    @Bean
    TaskSource commitmentQuestions() {
        return person -> simple(ASKED, person, "commitment.taskAnswer", "commitments");
    }

    private List<Task> simple(String sql, PersonId person, String text, String part) {
        return jdbc.sql(sql)
                .param("me", person.value())
                .query((row, _) -> new Task(text, address(row.getString(1), part), row.getObject(2, Instant.class)))
                .list();
    }

    private static String address(String pair, String part) {
        return MentoringRoutes.pair(new PairId(pair), part);
    }
}
