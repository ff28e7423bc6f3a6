package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.RemovalReason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who decided what, when and why. Rows are added and never changed: the database refuses it.
@Component
public class DecisionLog {

    private static final String PUBLISH = "PUBLISH";
    private static final String REMOVE = "REMOVE";
    private static final String HOLD = "HOLD";
    private static final String SECOND_LOOK = "second-look";

    private final JdbcClient jdbc;

    DecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long revisionKey, CohortId cohort, PersonId moderator, Decision decision, Instant now) {
        var name = switch (decision) {
            case Decision.Publish _ -> PUBLISH;
            case Decision.Remove _ -> REMOVE;
        };
        add(revisionKey, cohort, moderator, name, decision.reason(), now);
    }

    /// Notes that a moderator took a published text from its readers, to be decided about.
    public void addHold(long revisionKey, CohortId cohort, PersonId moderator, Instant now) {
        add(revisionKey, cohort, moderator, HOLD, SECOND_LOOK, now);
    }

    private void add(
            long revisionKey, CohortId cohort, PersonId moderator, String decision, String reason, Instant now) {
        jdbc.sql("""
                        INSERT INTO moderation_log (revision_id, cohort_id, decided_by, decision, reason, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(revisionKey, cohort.value(), moderator.value(), decision, reason, now)
                .update();
    }

    /// @return the last decision about one text of a post that does not wait, for who moderates the cohort its
    ///     thread is in
    public Optional<Outcome.AlreadyDecided> find(PersonId moderator, PostId post, int revision) {
        return jdbc.sql("""
                        SELECT d.display_name, l.decided_at, l.decision, l.reason
                        FROM post p
                        JOIN post_revision r ON r.post_id = p.id AND r.number = ?
                          AND r.state IN ('PUBLISHED', 'REMOVED')
                        JOIN moderation_log l ON l.revision_id = r.id AND l.decision <> 'HOLD'
                        JOIN person d ON d.id = l.decided_by
                        JOIN thread t ON t.id = p.thread_id
                        JOIN cohort_member me ON me.cohort_id = t.cohort_id AND me.person_id = ? AND me.moderator
                        WHERE p.public_id = ? ORDER BY l.id DESC LIMIT 1""")
                .params(revision, moderator.value(), post.value())
                .query((row, _) -> decided(row))
                .optional();
    }

    private static Outcome.AlreadyDecided decided(ResultSet row) throws SQLException {
        var decision = PUBLISH.equals(row.getString(3))
                ? new Decision.Publish()
                : new Decision.Remove(RemovalReason.of(row.getString(4)));
        return new Outcome.AlreadyDecided(row.getString(1), row.getObject(2, Instant.class), decision);
    }
}
