package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.mentoring.GoalId;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalStep;
import org.alongside.mentoring.GoalSummary;
import org.alongside.mentoring.GoalText;
import org.alongside.mentoring.GoalView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.domain.Writings;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads goals as one of the two may see them. What the mentor suggests the mentee sees once all of it may be
/// read.
@Component
public class GoalReader {

    /// That no text of the revision `r` waits, or was not let through.
    static final String ALL_THERE = """
            NOT EXISTS (SELECT 1 FROM mentoring_text h WHERE h.state <> 'PUBLISHED'
                AND h.id IN (r.what_text, r.measure_text, r.possible_text, r.matters_text))""";

    /// The revision of the goal `g` that says what it is about: what was taken on last or, of an idea, what was
    /// suggested last.
    private static final String LATEST = """
            r.id = (SELECT c.id FROM pair_goal_revision c
                WHERE c.goal_id = g.id AND (c.state = 'TAKEN' OR g.state IN ('SUGGESTED', 'DECLINED', 'WITHDRAWN'))
                ORDER BY c.number DESC, c.id DESC LIMIT 1)""";

    private static final String VISIBLE = "(g.state IN ('OPEN', 'REACHED', 'LET_GO') OR g.state <> 'WITHDRAWN' AND"
            + " (g.suggested_by = :viewer OR " + ALL_THERE + "))";

    private static final String WAITING = """
            g.state = 'SUGGESTED' OR g.state = 'OPEN' AND (EXISTS (SELECT 1 FROM pair_goal_revision r
                WHERE r.goal_id = g.id AND r.state = 'SUGGESTED' AND (r.author_id = :viewer OR
            """ + ALL_THERE + """
            )) OR EXISTS (SELECT 1 FROM pair_goal_step s JOIN mentoring_text t ON t.id = s.text_id
                WHERE s.goal_id = g.id AND s.state = 'SUGGESTED'
                  AND (s.author_id = :viewer OR t.state = 'PUBLISHED')))""";

    private static final String LIST =
            """
            SELECT g.public_id, g.state, r.by_day, g.suggested_by IS NOT NULL, g.closed_at,
                (SELECT COUNT(*) FROM pair_goal_step s WHERE s.goal_id = g.id AND s.state = 'TAKEN'),
                (SELECT COUNT(s.done_at) FROM pair_goal_step s WHERE s.goal_id = g.id AND s.state = 'TAKEN'),
            """ + WAITING + ", " + Writings.COLUMNS + """

            FROM pair_goal g
            JOIN pair_goal_revision r ON
            """ + LATEST + """

            JOIN mentoring_text x ON x.id = r.what_text
            WHERE g.pair_id = :pair AND
            """ + VISIBLE + " ORDER BY g.id";

    private static final int FIRST_OF_WHAT = 9;

    private static final String REVISIONS =
            """
            SELECT r.public_id, r.author_id = :viewer, r.state, r.number, r.by_day, r.made_at,
            """ + columns("w") + ", " + columns("m") + ", " + columns("o") + ", " + columns("y") + """

            FROM pair_goal_revision r
            JOIN mentoring_text w ON w.id = r.what_text
            LEFT JOIN mentoring_text m ON m.id = r.measure_text
            LEFT JOIN mentoring_text o ON o.id = r.possible_text
            LEFT JOIN mentoring_text y ON y.id = r.matters_text
            WHERE r.goal_id = :goal ORDER BY r.number DESC, r.id DESC""";

    private static final int FIRST_OF_TEXTS = 7;

    private final JdbcClient jdbc;

    GoalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String columns(String alias) {
        return Writings.COLUMNS.replace("x.", alias + ".");
    }

    /// @return all goals she may see, in the order in which they came
    public List<GoalSummary> list(PairSide side) {
        return jdbc.sql(LIST)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> new GoalSummary(
                        new GoalId(row.getString(1)),
                        GoalState.valueOf(row.getString(2)),
                        Objects.requireNonNull(Writings.view(row, FIRST_OF_WHAT)),
                        row.getObject(3, LocalDate.class),
                        row.getInt(6),
                        row.getInt(7),
                        row.getBoolean(4),
                        row.getBoolean(8),
                        row.getObject(5, Instant.class)))
                .list();
    }

    /// @return the goal with all that belongs to it
    /// @throws NotFoundException where there is none that she may see
    public GoalView read(PairSide side, GoalId id) {
        return jdbc.sql("SELECT g.id, g.state, g.suggested_by IS NOT NULL, g.closed_at, g.version FROM pair_goal g"
                        + " JOIN pair_goal_revision r ON " + LATEST
                        + " WHERE g.public_id = :id AND g.pair_id = :pair AND " + VISIBLE)
                .param("id", id.value())
                .param("pair", side.key())
                .param("viewer", side.me().value())
                .query((row, _) -> goal(row, side, id))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private GoalView goal(ResultSet row, PairSide side, GoalId id) throws SQLException {
        var key = row.getLong(1);
        var state = GoalState.valueOf(row.getString(2));
        var all = jdbc.sql(REVISIONS)
                .param("viewer", side.me().value())
                .param("goal", key)
                .query((found, _) -> revision(found))
                .list();
        var taken = all.stream().filter(Found::taken).toList();
        var latest = taken.isEmpty() ? all.getFirst() : taken.getFirst();
        var suggestion = state != GoalState.OPEN
                ? null
                : all.stream()
                        .filter(found -> found.isSuggestedTo(side))
                        .map(found -> found.view(side, latest))
                        .findFirst()
                        .orElse(null);
        var history = new ArrayList<GoalText>();
        for (int i = 0; i < taken.size(); i++) {
            history.add(taken.get(i).view(side, i + 1 < taken.size() ? taken.get(i + 1) : null));
        }
        return new GoalView(
                id,
                state,
                latest.view(side, null),
                suggestion,
                steps(side, key),
                history,
                row.getBoolean(3),
                row.getObject(4, Instant.class),
                row.getInt(5));
    }

    private List<GoalStep> steps(PairSide side, long goal) {
        return jdbc.sql("SELECT s.public_id, s.state = 'SUGGESTED', s.done_at, " + Writings.COLUMNS + """

                        FROM pair_goal_step s JOIN mentoring_text x ON x.id = s.text_id
                        WHERE s.goal_id = :goal AND (s.state = 'TAKEN' OR s.state = 'SUGGESTED'
                            AND (s.author_id = :viewer OR x.state = 'PUBLISHED'))
                        ORDER BY s.state = 'SUGGESTED', s.position, s.id""")
                .param("goal", goal)
                .param("viewer", side.me().value())
                .query((row, _) -> new GoalStep(
                        row.getString(1),
                        Objects.requireNonNull(Writings.view(row, 4)),
                        row.getBoolean(2),
                        row.getObject(3, Instant.class)))
                .list();
    }

    private static Found revision(ResultSet row) throws SQLException {
        var parts = new EnumMap<GoalPart, TextView>(GoalPart.class);
        var column = FIRST_OF_TEXTS;
        for (var part : GoalPart.values()) {
            var text = Writings.view(row, column);
            if (text != null) {
                parts.put(part, text);
            }
            column += Writings.WIDTH;
        }
        return new Found(
                row.getString(1),
                row.getBoolean(2),
                row.getString(3),
                parts,
                row.getObject(5, LocalDate.class),
                row.getObject(6, Instant.class));
    }

    private record Found(
            String id,
            boolean mine,
            String state,
            Map<GoalPart, TextView> parts,
            @Nullable LocalDate by,
            Instant at) {

        boolean taken() {
            return state.equals("TAKEN");
        }

        boolean isSuggestedTo(PairSide side) {
            return state.equals("SUGGESTED")
                    && (side.mentor() || parts.values().stream().allMatch(TextView::readable));
        }

        GoalText view(PairSide side, @Nullable Found before) {
            var changes = new EnumMap<GoalPart, String>(GoalPart.class);
            if (before != null) {
                for (var part : GoalPart.values()) {
                    change(before.parts().get(part), parts.get(part), part, changes);
                }
            }
            return new GoalText(id, mine, parts, by, at, changes, mine == side.mentor());
        }

        private static void change(
                @Nullable TextView before, @Nullable TextView after, GoalPart part, Map<GoalPart, String> changes) {
            var same = before == null
                    ? after == null
                    : after != null && before.id().equals(after.id());
            var hidden = after != null && !after.readable() || before != null && !before.readable();
            if (!same && !hidden) {
                changes.put(
                        part,
                        RichText.wordDiff(before == null ? "" : before.body(), after == null ? "" : after.body()));
            }
        }
    }
}
