package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.ThreadSummary;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads threads, each only as far as the viewer may see it.
@Component
public class ThreadReader {

    private static final String ROLE = Fresh.ROLE;

    /// Who sees a thread: everyone in the cohort a published one, its author her own, moderators one that is not
    /// yet published. Nobody sees one of whose author a block parts her.
    private static final String VISIBLE = """
            (t.state = 'PUBLISHED' OR (t.author_id = :viewer AND t.state <> 'DELETED')
             OR (t.state IN ('HELD', 'RETURNED') AND m.moderator))
            AND
            """ + Sight.of("t.author_id", ROLE);

    /// What the thread says of its posts, and for whom a block hides some: what is left of them.
    private static final String POSTS = """
            IF(%s, t.post_count, (SELECT COUNT(*) FROM post n
               WHERE n.thread_id = t.id AND n.state = 'PUBLISHED' AND %s))""".formatted(Sight.whole(ROLE), Sight.of("n.author_id", ROLE));

    /// The last post of thread `t` that the viewer sees.
    static final String LAST = """
            IF(%s, t.last_post_id, (SELECT MAX(n.id) FROM post n
               WHERE n.thread_id = t.id AND n.state = 'PUBLISHED' AND %s))""".formatted(Sight.whole(ROLE), Sight.of("n.author_id", ROLE));

    private static final String LIST = """
            SELECT t.public_id, t.title, t.lang, t.state, t.pinned, t.locked, %s AS posts, %s AS unread,
                   COALESCE(a.display_name, l.author_name),
                   IF(l.id <=> t.last_post_id, t.last_activity_at,
                      COALESCE(IF(l.source_id IS NULL, l.published_at, l.posted_at), t.created_at)),
                   t.last_activity_at, t.id
            FROM thread t
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            %s
            LEFT JOIN post l ON l.id = %s
            LEFT JOIN person a ON a.id = l.author_id
            WHERE t.cohort_id = :cohort AND %s
              -- All that was in it has been removed; who wrote there still finds her text.
              AND (t.state <> 'PUBLISHED' OR t.post_count > 0)
            """.formatted(POSTS, Fresh.COUNT, Fresh.JOINS, LAST, VISIBLE);

    private static final String ORDER = "ORDER BY t.pinned DESC, t.last_activity_at DESC, t.id DESC LIMIT :limit";

    private final JdbcClient jdbc;

    ThreadReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cursor from the page before, null for the first
    public Slice<ThreadSummary> list(PersonId viewer, CohortView cohort, @Nullable String cursor, int size) {
        var after = ListCursor.parse(cursor);
        var sql = LIST
                + (after == null ? "" : "AND (t.pinned, t.last_activity_at, t.id) < (:pinned, :activity, :key)\n")
                + ORDER;
        var query = jdbc.sql(sql)
                .param("viewer", viewer.value())
                .param("cohort", cohort.id().value())
                .param("limit", size + 1);
        if (after != null) {
            query = query.param("pinned", after.pinned())
                    .param("activity", after.activity())
                    .param("key", after.key());
        }
        var rows = query.query((row, _) -> new Row(summary(row), row.getObject(11, Instant.class), row.getLong(12)))
                .list();
        var slice = Slice.of(rows, size, ThreadReader::cursor);
        return new Slice<>(slice.items().stream().map(Row::summary).toList(), slice.next());
    }

    /// A thread with its cohort, as the viewer sees it.
    ///
    /// @return empty where there is none or the viewer may not see it
    public Optional<Head> head(PersonId viewer, ThreadId thread) {
        return jdbc.sql("""
                        SELECT t.id, t.title, t.lang, t.state, t.pinned, t.locked, %s AS posts, %s AS unread,
                               %s, c.id, c.slug, c.name, c.description, m.moderator, m.coordinator,
                               t.author_id <=> :viewer,
                               EXISTS (SELECT 1 FROM thread_follow f WHERE f.thread_id = t.id
                                 AND f.person_id = :viewer AND f.state = 'FOLLOWING'),
                               EXISTS (SELECT 1 FROM post_mention x JOIN post o ON o.id = x.post_id
                                 WHERE x.person_id = :viewer AND x.opened_at IS NULL AND o.thread_id = t.id
                                   AND o.state = 'PUBLISHED' AND %s)
                        FROM thread t
                        JOIN cohort c ON c.id = t.cohort_id
                        JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = :viewer
                        %s
                        WHERE t.public_id = :thread
                          AND %s""".formatted(
                                POSTS, Fresh.COUNT, Fresh.SINCE, Sight.of("o.author_id", ROLE), Fresh.JOINS, VISIBLE))
                .param("viewer", viewer.value())
                .param("thread", thread.value())
                .query((row, _) -> head(thread, row))
                .optional();
    }

    /// What of a thread is asked apart from its page, as the viewer sees it.
    ///
    /// @return empty where there is none or the viewer may not see it
    public Optional<Place> place(PersonId viewer, ThreadId thread) {
        return jdbc.sql("""
                        SELECT t.id, t.cohort_id, EXISTS (SELECT 1 FROM thread_follow f WHERE f.thread_id = t.id
                            AND f.person_id = :viewer AND f.state = 'FOLLOWING')
                        FROM thread t
                        JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
                        WHERE t.public_id = :thread
                          AND %s""".formatted(VISIBLE))
                .param("viewer", viewer.value())
                .param("thread", thread.value())
                .query((row, _) -> new Place(row.getLong(1), new CohortId(row.getLong(2)), row.getBoolean(3)))
                .optional();
    }

    private static Head head(ThreadId thread, ResultSet row) throws SQLException {
        var cohort = new CohortView(
                new CohortId(row.getLong(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                new CohortRole(row.getBoolean(14), row.getBoolean(15)));
        return new Head(
                row.getLong(1),
                thread,
                row.getString(2),
                row.getString(3),
                ContentState.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, Instant.class),
                row.getBoolean(16),
                row.getBoolean(17),
                row.getBoolean(18),
                cohort);
    }

    private static ThreadSummary summary(ResultSet row) throws SQLException {
        return new ThreadSummary(
                new ThreadId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                ContentState.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9),
                row.getObject(10, Instant.class));
    }

    private static String cursor(Row row) {
        return new ListCursor(row.summary().pinned(), row.activity(), row.key()).toString();
    }

    /// @param activity what the list is ordered by
    private record Row(ThreadSummary summary, Instant activity, long key) {}

    /// Where a thread is.
    ///
    /// @param followed whether the viewer follows it
    public record Place(long key, CohortId cohort, boolean followed) {}

    /// What a thread page says above its posts.
    ///
    /// @param readTo up to when the viewer has read: what came after it is new for her
    /// @param followed whether she follows it
    /// @param mentioned whether she is named in a post of it that she may see and has not had on her screen since
    public record Head(
            long key,
            ThreadId id,
            String title,
            @Nullable String lang,
            ContentState state,
            boolean pinned,
            boolean locked,
            int posts,
            int unread,
            Instant readTo,
            boolean mine,
            boolean followed,
            boolean mentioned,
            CohortView cohort) {}
}
