package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.CohortNews;
import org.alongside.discussion.ThreadNews;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is new for somebody in all her cohorts: two statements, however many cohorts and threads there are.
@Component
public class NewsReader {

    /// What a page elsewhere says of thread `t` in cohort `c`; its last post is `l`, whose author is `a`.
    static final String THREAD = """
            t.public_id, t.title, t.lang, c.name, %s, COALESCE(a.display_name, l.author_name),
            IF(l.id <=> t.last_post_id, t.last_activity_at,
               COALESCE(IF(l.source_id IS NULL, l.published_at, l.posted_at), t.created_at))
            """.formatted(Fresh.COUNT);

    /// What [#THREAD] needs beside [Fresh#JOINS].
    static final String LAST = """
            LEFT JOIN post l ON l.id = %s
            LEFT JOIN person a ON a.id = l.author_id
            """.formatted(ThreadReader.LAST);

    // Only threads in which something happened after she joined and marked everything as read are looked at at all.
    private static final String NEWS = """
            WITH fresh AS (
              SELECT t.id, t.cohort_id, t.last_activity_at, f.person_id IS NOT NULL AS followed
              FROM cohort_member m
              JOIN thread t ON t.cohort_id = m.cohort_id AND t.state = 'PUBLISHED'
              %1$s
              LEFT JOIN thread_follow f ON f.thread_id = t.id AND f.person_id = :viewer AND f.state = 'FOLLOWING'
              WHERE m.person_id = :viewer AND %2$s AND %3$s
            ), placed AS (
              SELECT id, cohort_id, followed, COUNT(*) OVER (PARTITION BY cohort_id) AS threads,
                     ROW_NUMBER() OVER (PARTITION BY cohort_id ORDER BY followed, last_activity_at DESC, id DESC) AS place
              FROM fresh
            )
            SELECT %4$s, c.id, c.slug, c.description, m.moderator, m.coordinator, COALESCE(w.threads, 0), w.followed,
                   IF(%5$s, (SELECT COUNT(*) FROM thread n WHERE n.cohort_id = c.id AND n.state = 'PUBLISHED'),
                      (SELECT COUNT(*) FROM thread n WHERE n.cohort_id = c.id AND n.state = 'PUBLISHED' AND %6$s)),
                   EXISTS (SELECT 1 FROM thread_read h JOIN thread n ON n.id = h.thread_id
                     WHERE h.person_id = :viewer AND n.cohort_id = c.id)
                   OR EXISTS (SELECT 1 FROM cohort_read h WHERE h.person_id = :viewer AND h.cohort_id = c.id),
                   (SELECT MAX(n.last_activity_at) FROM thread n WHERE n.cohort_id = c.id AND n.state = 'PUBLISHED'),
                   (SELECT MAX(x.mentioned_at) FROM post_mention x JOIN post o ON o.id = x.post_id
                     JOIN thread n ON n.id = o.thread_id
                     WHERE x.person_id = :viewer AND x.opened_at IS NULL AND n.cohort_id = c.id)
            FROM cohort_member m
            JOIN cohort c ON c.id = m.cohort_id
            LEFT JOIN placed w ON w.cohort_id = c.id AND w.place <= :newest
            LEFT JOIN thread t ON t.id = w.id
            %1$s
            %7$s
            WHERE m.person_id = :viewer
            ORDER BY c.name, c.id, w.place
            """.formatted(
                    Fresh.JOINS,
                    Sight.of("t.author_id", Fresh.ROLE),
                    Fresh.ANY,
                    THREAD,
                    Sight.whole(Fresh.ROLE),
                    Sight.of("n.author_id", Fresh.ROLE),
                    LAST);

    private static final String NAMED = """
            ) w
            JOIN thread t ON t.id = w.id
            JOIN cohort c ON c.id = t.cohort_id
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            %s
            %s
            ORDER BY t.last_activity_at DESC, t.id DESC
            """.formatted(Fresh.JOINS, LAST);

    private final JdbcClient jdbc;

    NewsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param newest most threads named of a cohort
    /// @param lately most threads named of one in which nothing is new
    /// @return her cohorts by name
    public List<CohortNews> news(PersonId viewer, int newest, int lately) {
        var found = new LinkedHashMap<CohortId, Found>();
        jdbc.sql(NEWS).param("viewer", viewer.value()).param("newest", newest).query(row -> {
            var cohort = new CohortId(row.getLong(8));
            if (!found.containsKey(cohort)) {
                found.put(cohort, Found.of(cohort, row));
            }
            if (row.getString(1) != null && !row.getBoolean(14)) {
                found.get(cohort).newest().add(thread(row));
            }
        });
        var quiet = found.values().stream()
                .filter(in -> in.unread() == 0 && in.threads() > 0)
                .map(in -> in.cohort().id())
                .toList();
        var last = lately(viewer, quiet, lately);
        return found.values().stream()
                .map(in -> in.with(last.getOrDefault(in.cohort().id(), in.newest())))
                .toList();
    }

    private Map<CohortId, List<ThreadNews>> lately(PersonId viewer, List<CohortId> cohorts, int most) {
        if (cohorts.isEmpty()) {
            return Map.of();
        }
        // One branch for each cohort, so that each is read from the end of its index.
        var sight = Sight.of("t.author_id", Fresh.ROLE);
        var branches = cohorts.stream()
                .map(cohort -> """
                (SELECT t.id FROM thread t
                 JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
                 WHERE t.cohort_id = %d AND t.state = 'PUBLISHED' AND %s
                 ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :lately)
                """.formatted(cohort.value(), sight))
                .collect(Collectors.joining("UNION ALL\n"));
        var threads = new HashMap<CohortId, List<ThreadNews>>();
        jdbc.sql("SELECT " + THREAD + ", c.id FROM (" + branches + NAMED)
                .param("viewer", viewer.value())
                .param("lately", most)
                .query(row -> {
                    threads.computeIfAbsent(new CohortId(row.getLong(8)), _ -> new ArrayList<>())
                            .add(thread(row));
                });
        return threads;
    }

    /// @param row begins with [#THREAD]
    static ThreadNews thread(ResultSet row) throws SQLException {
        return new ThreadNews(
                new ThreadId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getObject(7, Instant.class));
    }

    private record Found(
            CohortView cohort,
            int unread,
            int threads,
            List<ThreadNews> newest,
            boolean readBefore,
            @Nullable Instant upTo) {

        static Found of(CohortId id, ResultSet row) throws SQLException {
            var cohort = new CohortView(
                    id,
                    row.getString(9),
                    row.getString(4),
                    row.getString(10),
                    new CohortRole(row.getBoolean(11), row.getBoolean(12)));
            return new Found(
                    cohort,
                    row.getInt(13),
                    row.getInt(15),
                    new ArrayList<>(),
                    row.getBoolean(16),
                    later(row.getObject(17, Instant.class), row.getObject(18, Instant.class)));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || other != null && other.isAfter(one) ? other : one;
        }

        CohortNews with(List<ThreadNews> named) {
            return new CohortNews(cohort, unread, threads, Collections.unmodifiableList(named), readBefore, upTo);
        }
    }
}
