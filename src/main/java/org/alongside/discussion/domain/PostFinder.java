package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.domain.SliceWindows.Window;
import org.alongside.search.Found;
import org.alongside.search.Kind;
import org.alongside.search.Match;
import org.alongside.search.Position;
import org.alongside.search.Request;
import org.alongside.search.SearchSource;
import org.alongside.search.Suggestion;
import org.alongside.search.Typed;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds threads and posts that others read: in each stretch of time with one statement, which asks the living tables
/// who may read them. The index of words comes first, so that only what fits is asked about, and of that only as
/// many as a page shows.
@Component
class PostFinder implements SearchSource {

    private static final String ROLE = Fresh.ROLE;

    private static final String READABLE = """
            FROM post_terms x
            JOIN post p ON p.id = x.post_id AND p.state = 'PUBLISHED'
            JOIN thread t ON t.id = p.thread_id AND t.state = 'PUBLISHED'
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            JOIN cohort c ON c.id = t.cohort_id
            JOIN post_revision r ON r.id = p.shown_revision_id
            LEFT JOIN person a ON a.id = p.author_id
            WHERE MATCH (x.tokens) AGAINST (:match IN BOOLEAN MODE)
              AND x.at >= :low AND (x.at, x.post_id) < (:high, :key)
              AND t.cohort_id IN (:cohorts) AND %s AND %s
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    private static final String ORDER = "ORDER BY x.at DESC, x.post_id DESC LIMIT :limit";

    private static final String FIND = """
            SELECT STRAIGHT_JOIN x.at, x.post_id, t.title, COALESCE(r.lang, t.lang), c.name,
                   COALESCE(a.display_name, p.author_name), p.content_note IS NOT NULL OR r.folded,
                   r.body, t.public_id, IF(p.opening, NULL, p.public_id)
            """ + READABLE + ORDER;

    private static final String SUGGEST =
            "SELECT STRAIGHT_JOIN t.title, t.lang, c.name, t.public_id\n" + READABLE + "AND p.opening\n" + ORDER;

    private final PostSlices slices;
    private final JdbcClient jdbc;

    PostFinder(PostSlices slices, JdbcClient jdbc) {
        this.slices = slices;
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.DISCUSSION;
    }

    @Override
    public List<Found> find(Request request) {
        if (request.query().file()) {
            // No post has one.
            return List.of();
        }
        return search(request.cohorts(), request.after(), request.since(), request.limit(), (window, left) -> {
            var match = Match.of(window.slices(), request.query(), request.authors());
            return select(FIND, request.viewer(), request.cohorts(), window, match, left)
                    .query((row, _) -> found(row))
                    .list();
        });
    }

    @Override
    public List<Suggestion> suggest(PersonId viewer, List<CohortId> cohorts, Typed typed, int most) {
        return search(cohorts, Position.FIRST, null, most, (window, left) -> {
            var match = Match.of(window.slices(), typed);
            return select(SUGGEST, viewer, cohorts, window, match, left)
                    .query((row, _) -> suggestion(row))
                    .list();
        });
    }

    private <T> List<T> search(
            List<CohortId> cohorts,
            Position after,
            @Nullable Instant since,
            int limit,
            BiFunction<Window, Integer, List<T>> find) {
        var all = slices.of(cohorts.stream().map(CohortId::value).toList());
        var windows = new SliceWindows(all, after, since);
        var found = new ArrayList<T>();
        for (var window = windows.next(); window != null && found.size() < limit; window = windows.next()) {
            found.addAll(find.apply(window, limit - found.size()));
        }
        return found;
    }

    private JdbcClient.StatementSpec select(
            String sql, PersonId viewer, List<CohortId> cohorts, Window window, String match, int limit) {
        return jdbc.sql(sql)
                .param("viewer", viewer.value())
                .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .param("match", match)
                .param("low", window.low())
                .param("high", window.high().at())
                .param("key", window.high().key())
                .param("limit", limit);
    }

    private static Found found(ResultSet row) throws SQLException {
        var covered = row.getBoolean(7);
        var thread = new ThreadId(row.getString(9));
        var post = row.getString(10);
        return new Found(
                new Position(row.getObject(1, Instant.class), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                covered ? "" : row.getString(8),
                covered,
                false,
                post == null ? DiscussionRoutes.thread(thread) : DiscussionRoutes.post(thread, new PostId(post)));
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                Kind.DISCUSSION,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                DiscussionRoutes.thread(new ThreadId(row.getString(4))));
    }
}
