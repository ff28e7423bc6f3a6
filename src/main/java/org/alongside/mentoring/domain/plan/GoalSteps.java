package org.alongside.mentoring.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the steps of goals are kept. The pair and the goal are held already wherever something is written.
@Component
public class GoalSteps {

    private final JdbcClient jdbc;

    GoalSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step as it stands in the database.
    public record Row(long key, String id, PersonId author, boolean suggested, int position, boolean done) {}

    /// @return those of the goal that are suggested or taken on, in their order
    public List<Row> hold(long goal) {
        return jdbc.sql("""
                        SELECT id, public_id, author_id, state = 'SUGGESTED', position, done_at IS NOT NULL
                        FROM pair_goal_step WHERE goal_id = ? AND state IN ('SUGGESTED', 'TAKEN')
                        ORDER BY position, id FOR UPDATE""")
                .param(goal)
                .query((row, _) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        new PersonId(row.getLong(3)),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .list();
    }

    public void add(long goal, PersonId author, long text, boolean suggested, int position, Instant now) {
        jdbc.sql("""
                        INSERT INTO pair_goal_step (public_id, goal_id, author_id, text_id, state, position, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(PublicIds.next(), goal, author.value(), text, suggested ? "SUGGESTED" : "TAKEN", position, now)
                .update();
    }

    /// @param state `TAKEN`, `DECLINED` or `REMOVED`
    public void become(long step, String state) {
        jdbc.sql("UPDATE pair_goal_step SET state = ? WHERE id = ?")
                .params(state, step)
                .update();
    }

    public void say(long step, long text) {
        jdbc.sql("UPDATE pair_goal_step SET text_id = ? WHERE id = ?")
                .params(text, step)
                .update();
    }

    /// @return plain state of what the step says now, for who wants to change it
    public Optional<String> body(long step, PersonId viewer) {
        return jdbc.sql("""
                        SELECT IF(x.state = 'PUBLISHED' OR x.author_id = ?, x.body, '')
                        FROM pair_goal_step s JOIN mentoring_text x ON x.id = s.text_id WHERE s.id = ?""").params(viewer.value(), step).query(String.class).optional();
    }

    /// @param at null where it is not done after all
    public void done(long step, @Nullable Instant at) {
        jdbc.sql("UPDATE pair_goal_step SET done_at = ? WHERE id = ?")
                .param(at)
                .param(step)
                .update();
    }

    public void place(long step, int position) {
        jdbc.sql("UPDATE pair_goal_step SET position = ? WHERE id = ?")
                .params(position, step)
                .update();
    }
}
