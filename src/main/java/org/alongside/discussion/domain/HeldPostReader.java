package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.HeldPost;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what waits for a moderator, in the cohorts she moderates and nowhere else.
@Component
public class HeldPostReader {

    private static final String WAITING = """
            FROM post_revision r
            JOIN post p ON p.latest_revision_id = r.id AND p.state IN ('HELD', 'PUBLISHED')
            JOIN thread t ON t.id = p.thread_id
            JOIN cohort_member me ON me.cohort_id = t.cohort_id AND me.person_id = :moderator AND me.moderator
            """;

    private static final String SELECT = """
            SELECT p.public_id, r.number, r.id, t.public_id, t.title, c.id, c.name, p.opening,
                   COALESCE(a.display_name, p.author_name), p.author_id <=> :moderator,
                   (SELECT COUNT(*) FROM post o WHERE o.author_id = p.author_id AND o.state = 'PUBLISHED'),
                   (SELECT COUNT(*) FROM post o WHERE o.author_id = p.author_id AND o.state = 'REMOVED'),
                   m.joined_at, r.written_at, r.subject, r.body, s.body, r.lang, r.score, r.signals,
                   r.release_at
            """ + WAITING + """
            JOIN cohort c ON c.id = t.cohort_id
            LEFT JOIN person a ON a.id = p.author_id
            LEFT JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = p.author_id
            LEFT JOIN post_revision s ON s.id = p.shown_revision_id
            WHERE r.state = 'HELD' AND r.id > :after ORDER BY r.id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    HeldPostReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HeldPost> waiting(PersonId moderator, @Nullable String cursor, int limit) {
        return jdbc.sql(SELECT)
                .param("moderator", moderator.value())
                .param("after", after(cursor))
                .param("limit", limit)
                .query((row, _) -> heldPost(row))
                .list();
    }

    public int count(PersonId moderator) {
        return jdbc.sql("SELECT COUNT(*) " + WAITING + "WHERE r.state = 'HELD'")
                .param("moderator", moderator.value())
                .query(Integer.class)
                .single();
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static HeldPost heldPost(ResultSet row) throws SQLException {
        var body = Objects.requireNonNull(row.getString(16));
        var shown = row.getString(17);
        var signals = Signals.read(row.getString(20));
        return new HeldPost(
                new PostId(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                new ThreadId(row.getString(4)),
                row.getString(5),
                new CohortId(row.getLong(6)),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                row.getBoolean(10),
                row.getInt(11),
                row.getInt(12),
                row.getObject(13, Instant.class),
                row.getObject(14, Instant.class),
                row.getString(15),
                body,
                shown == null ? null : RichText.wordDiff(shown, body, Signal.evidences(signals)),
                row.getString(18),
                row.getDouble(19),
                signals,
                row.getObject(21, Instant.class));
    }
}
