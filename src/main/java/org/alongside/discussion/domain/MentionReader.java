package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.discussion.Mention;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is named where, and who could be.
@Component
public class MentionReader {

    private static final int EXCERPT = 160;

    private static final String UNREAD = "(x.opened_at IS NULL AND x.mentioned_at > COALESCE(k.read_to, '1000-01-01'))";

    // What others no longer read, or she does not, is not there: a mention says nothing that its post does not.
    private static final String LIST =
            """
            SELECT p.public_id, t.public_id, COALESCE(a.display_name, p.author_name), t.title, t.lang,
                   IF(p.content_note IS NULL AND NOT r.folded, r.body, ''), x.mentioned_at, %s AS unread, p.id
            FROM post_mention x
            JOIN post p ON p.id = x.post_id AND p.state = 'PUBLISHED'
            JOIN post_revision r ON r.id = p.shown_revision_id
            JOIN thread t ON t.id = p.thread_id AND t.state = 'PUBLISHED'
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            LEFT JOIN cohort_read k ON k.cohort_id = t.cohort_id AND k.person_id = :viewer
            LEFT JOIN person a ON a.id = p.author_id
            WHERE x.person_id = :viewer AND %s AND %s
            """.formatted(UNREAD, Sight.of("t.author_id", Fresh.ROLE), Sight.of("p.author_id", Fresh.ROLE));

    private static final String AFTER = "AND (" + UNREAD + ", x.mentioned_at, p.id) < (:unread, :at, :key)\n";

    private static final String ORDER = "ORDER BY " + UNREAD + " DESC, x.mentioned_at DESC, p.id DESC LIMIT :limit";

    private final JdbcClient jdbc;

    MentionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cursor from the page before, null for the first
    public Slice<Mention> list(PersonId viewer, @Nullable String cursor, int size) {
        var after = ListCursor.parse(cursor);
        var query = jdbc.sql(after == null ? LIST + ORDER : LIST + AFTER + ORDER)
                .param("viewer", viewer.value())
                .param("limit", size + 1);
        if (after != null) {
            query = query.param("unread", after.pinned())
                    .param("at", after.activity())
                    .param("key", after.key());
        }
        var rows =
                query.query((row, _) -> new Row(mention(row), row.getLong(9))).list();
        var slice = Slice.of(rows, size, MentionReader::cursor);
        return new Slice<>(slice.items().stream().map(Row::mention).toList(), slice.next());
    }

    /// @return the members of a cohort whom somebody could name there, by name: not herself, and nobody from whom a
    ///     block parts her, whatever the two are in the cohort
    public List<Named> others(long author, CohortId cohort) {
        return jdbc.sql("""
                        SELECT h.id, h.display_name FROM cohort_member y JOIN person h ON h.id = y.person_id
                        WHERE y.cohort_id = :cohort AND h.id <> :viewer AND %s
                        ORDER BY h.display_name, h.id""".formatted(Sight.of("h.id", "FALSE")))
                .param("cohort", cohort.value())
                .param("viewer", author)
                .query((row, _) -> new Named(row.getLong(1), row.getString(2)))
                .list();
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return new Mention(
                new PostId(row.getString(1)),
                new ThreadId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                RichText.excerpt(row.getString(6), EXCERPT),
                row.getObject(7, Instant.class),
                row.getBoolean(8));
    }

    private static String cursor(Row row) {
        return new ListCursor(row.mention().unread(), row.mention().at(), row.key()).toString();
    }

    /// @param person her key
    public record Named(long person, String name) {}

    private record Row(Mention mention, long key) {}
}
