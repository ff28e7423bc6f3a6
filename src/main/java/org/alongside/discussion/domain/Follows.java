package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.discussion.ThreadNews;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who follows which thread.
@Component
public class Follows {

    // Whether she still belongs to the cohort, and what she may see there, is asked each time: nothing has to be
    // undone when she leaves, and all of it is back when she comes back.
    private static final String FOLLOWED =
            """
            SELECT %s, t.last_activity_at, t.id
            FROM thread_follow f
            JOIN thread t ON t.id = f.thread_id AND t.state = 'PUBLISHED'
            JOIN cohort c ON c.id = t.cohort_id
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            %s
            %s
            WHERE f.person_id = :viewer AND f.state = 'FOLLOWING' AND %s
            """.formatted(NewsReader.THREAD, Fresh.JOINS, NewsReader.LAST, Sight.of("t.author_id", Fresh.ROLE));

    private static final String ORDER = " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :limit";

    private final JdbcClient jdbc;

    Follows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// She has written in a thread: from then on she follows it, unless she said that she does not want to.
    void wrote(long person, long thread, Instant now) {
        jdbc.sql("""
                        INSERT INTO thread_follow (person_id, thread_id, state, since) VALUES (?, ?, 'FOLLOWING', ?)
                        ON DUPLICATE KEY UPDATE state = state""").params(person, thread, now).update();
    }

    /// @param following false: she does not want to, whatever she writes in it
    public void set(PersonId person, long thread, boolean following, Instant now) {
        jdbc.sql("""
                        INSERT INTO thread_follow (person_id, thread_id, state, since) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE state = VALUES(state)""")
                .params(person.value(), thread, following ? "FOLLOWING" : "MUTED", now)
                .update();
    }

    /// @return those with something new, the newest first
    public List<ThreadNews> withNews(PersonId viewer, int limit) {
        return jdbc.sql(FOLLOWED + " AND " + Fresh.ANY + ORDER)
                .param("viewer", viewer.value())
                .param("limit", limit)
                .query((row, _) -> NewsReader.thread(row))
                .list();
    }

    /// @param cursor from the page before, null for the first
    public Slice<ThreadNews> all(PersonId viewer, @Nullable String cursor, int size) {
        var after = ListCursor.parse(cursor);
        var sql = FOLLOWED + (after == null ? "" : " AND (t.last_activity_at, t.id) < (:activity, :key)") + ORDER;
        var query = jdbc.sql(sql).param("viewer", viewer.value()).param("limit", size + 1);
        if (after != null) {
            query = query.param("activity", after.activity()).param("key", after.key());
        }
        var rows = query.query((row, _) -> placed(row)).list();
        var slice = Slice.of(rows, size, row -> row.place().toString());
        return new Slice<>(slice.items().stream().map(Row::thread).toList(), slice.next());
    }

    private static Row placed(ResultSet row) throws SQLException {
        return new Row(NewsReader.thread(row), new ListCursor(false, row.getObject(8, Instant.class), row.getLong(9)));
    }

    private record Row(ThreadNews thread, ListCursor place) {}
}
