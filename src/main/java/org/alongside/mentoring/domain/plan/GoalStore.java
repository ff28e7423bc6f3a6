package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.GoalId;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.TextState;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Where goals and what they say are kept. Who may, and what may follow what, is asked before. The pair is held
/// already wherever something is written.
@Component
public class GoalStore {

    private static final String REVISION = """
            SELECT r.id, r.public_id, r.author_id, r.by_day, COALESCE(r.number, 0),
                w.id, w.body, w.state, w.author_id, m.id, m.body, m.state, m.author_id,
                o.id, o.body, o.state, o.author_id, y.id, y.body, y.state, y.author_id
            FROM pair_goal_revision r
            JOIN mentoring_text w ON w.id = r.what_text
            LEFT JOIN mentoring_text m ON m.id = r.measure_text
            LEFT JOIN mentoring_text o ON o.id = r.possible_text
            LEFT JOIN mentoring_text y ON y.id = r.matters_text
            WHERE
            """;

    private final JdbcClient jdbc;

    GoalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A goal as it stands in the database.
    public record Row(
            long key,
            GoalState state,
            int version,
            @Nullable PersonId suggestedBy) {}

    /// What a goal says or might say.
    ///
    /// @param texts what each part says
    public record Revision(
            long key,
            String id,
            PersonId author,
            Map<GoalPart, Said> texts,
            @Nullable LocalDate by,
            int number) {

        /// @return whether both read it
        public boolean published() {
            return texts.values().stream().allMatch(said -> said.state() == TextState.PUBLISHED);
        }
    }

    /// A text of a goal.
    ///
    /// @param body sanitized HTML
    public record Said(long key, String body, TextState state, PersonId author) {

        /// @return whether one of the two reads it
        public boolean readableBy(PersonId person) {
            return state == TextState.PUBLISHED || author.equals(person);
        }
    }

    /// What becomes of a revision.
    public enum Fate {
        TAKEN,
        CHANGED,
        DECLINED,
        WITHDRAWN
    }

    /// Reads what is true now, and keeps it so until the transaction ends.
    ///
    /// @throws NotFoundException where the pair has no such goal
    public Row hold(long pair, GoalId id) {
        return jdbc.sql(
                        "SELECT id, state, version, suggested_by FROM pair_goal WHERE public_id = ? AND pair_id = ? FOR UPDATE")
                .params(id.value(), pair)
                .query((row, _) -> {
                    var by = row.getObject(4, Long.class);
                    return new Row(
                            row.getLong(1),
                            GoalState.valueOf(row.getString(2)),
                            row.getInt(3),
                            by == null ? null : new PersonId(by));
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return what the goal says now; empty for one that is only suggested
    public Optional<Revision> current(long goal) {
        return revision("r.goal_id = ? AND r.state = 'TAKEN' ORDER BY r.number DESC LIMIT 1 FOR UPDATE", goal);
    }

    /// @return what the mentor suggests
    public Optional<Revision> suggestion(long goal) {
        return revision("r.goal_id = ? AND r.state = 'SUGGESTED' FOR UPDATE", goal);
    }

    private Optional<Revision> revision(String which, long goal) {
        return jdbc.sql(REVISION + which)
                .param(goal)
                .query((row, _) -> revision(row))
                .optional();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        var texts = new EnumMap<GoalPart, Said>(GoalPart.class);
        var column = 6;
        for (var part : GoalPart.values()) {
            if (row.getObject(column) != null) {
                texts.put(
                        part,
                        new Said(
                                row.getLong(column),
                                row.getString(column + 1),
                                TextState.valueOf(row.getString(column + 2)),
                                new PersonId(row.getLong(column + 3))));
            }
            column += 4;
        }
        return new Revision(
                row.getLong(1),
                row.getString(2),
                new PersonId(row.getLong(3)),
                texts,
                row.getObject(4, LocalDate.class),
                row.getInt(5));
    }

    /// @param suggestedBy the mentor whose idea it is; null for the mentee's own
    /// @return its key and id
    public Map.Entry<Long, GoalId> add(long pair, @Nullable PersonId suggestedBy, Instant now) {
        var id = new GoalId(PublicIds.next());
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO pair_goal (public_id, pair_id, suggested_by, state, created_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(pair)
                .param(suggestedBy == null ? null : suggestedBy.value())
                .param((suggestedBy == null ? GoalState.OPEN : GoalState.SUGGESTED).name())
                .param(now)
                .update(key, "id");
        return Map.entry(Objects.requireNonNull(key.getKey()).longValue(), id);
    }

    /// @param number of what the mentee took on; null for a suggestion
    public void addRevision(
            long goal,
            PersonId author,
            @Nullable Integer number,
            Map<GoalPart, Long> texts,
            @Nullable LocalDate by,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO pair_goal_revision (public_id, goal_id, author_id, state, number, what_text,
                            measure_text, possible_text, matters_text, by_day, made_at)
                        VALUES (:id, :goal, :author, :state, :number, :what, :measure, :possible, :matters, :by, :now)""")
                .param("id", PublicIds.next())
                .param("goal", goal)
                .param("author", author.value())
                .param("state", number == null ? "SUGGESTED" : "TAKEN")
                .param("number", number)
                .param("what", texts.get(GoalPart.WHAT))
                .param("measure", texts.get(GoalPart.MEASURE))
                .param("possible", texts.get(GoalPart.POSSIBLE))
                .param("matters", texts.get(GoalPart.MATTERS))
                .param("by", by)
                .param("now", now)
                .update();
    }

    /// @param number of what the mentee took on; null unless she did
    public void answer(long revision, Fate fate, @Nullable Integer number, Instant now) {
        jdbc.sql("UPDATE pair_goal_revision SET state = ?, number = ?, answered_at = ? WHERE id = ?")
                .param(fate.name())
                .param(number)
                .param(now)
                .param(revision)
                .update();
    }

    /// Marks that something of the goal has changed.
    public void touch(long goal) {
        jdbc.sql("UPDATE pair_goal SET version = version + 1 WHERE id = ?")
                .param(goal)
                .update();
    }

    public void become(long goal, GoalState state, Instant now) {
        var open = state == GoalState.OPEN || state == GoalState.SUGGESTED;
        jdbc.sql("UPDATE pair_goal SET state = ?, closed_at = ?, version = version + 1 WHERE id = ?")
                .param(state.name())
                .param(open ? null : now)
                .param(goal)
                .update();
    }
}
