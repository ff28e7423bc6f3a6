package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.cohort.Reportable;
import org.alongside.cohort.ReportableKind;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts and threads as things that can be reported. A thread stands for its opening: one text has one case, however
/// it was reported.
final class PostReports {

    private static final String POST = "post";
    private static final int AROUND = 2;

    private static final String SELECT = """
            SELECT p.public_id, t.public_id, t.title, t.cohort_id, p.author_id, r.subject, r.body,
                   COALESCE(r.lang, t.lang), r.id
            FROM post p
            JOIN thread t ON t.id = p.thread_id
            JOIN post_revision r ON r.id = COALESCE(p.shown_revision_id, p.latest_revision_id)
            """;

    private static final String ANSWERS = "(me.moderator OR me.coordinator)";

    // What readers see. Her own text nobody reports.
    private static final String SEEN_BY =
            """
            JOIN cohort_member me ON me.cohort_id = t.cohort_id AND me.person_id = :viewer
            WHERE NOT (p.author_id <=> :viewer) AND p.state = 'PUBLISHED' AND t.state = 'PUBLISHED'
              AND %s AND %s
            """.formatted(Sight.of("p.author_id", ANSWERS), Sight.of("t.author_id", ANSWERS));

    private final JdbcClient jdbc;
    private final String kind;
    private final String by;

    private PostReports(JdbcClient jdbc, String kind, String by) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.by = by;
    }

    private Optional<Reportable> find(PersonId viewer, String id) {
        return jdbc.sql(SELECT + SEEN_BY + "AND " + by)
                .param("viewer", viewer.value())
                .param("id", id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    private Optional<Reportable> now(String id) {
        return jdbc.sql(SELECT + "WHERE p.state <> 'DELETED' AND " + by)
                .param("id", id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    private List<ReportableKind.Near> around(String id) {
        return jdbc.sql("""
                        SELECT author, body, lang, at FROM (
                            (SELECT n.id, COALESCE(a.display_name, n.author_name) AS author, r.body, r.lang,
                                    COALESCE(n.posted_at, n.created_at) AS at
                             FROM post p JOIN post n ON n.thread_id = p.thread_id AND n.id < p.id
                             JOIN post_revision r ON r.id = n.shown_revision_id
                             LEFT JOIN person a ON a.id = n.author_id
                             WHERE p.public_id = :id AND n.state = 'PUBLISHED' ORDER BY n.id DESC LIMIT :around)
                            UNION ALL
                            (SELECT n.id, COALESCE(a.display_name, n.author_name), r.body, r.lang,
                                    COALESCE(n.posted_at, n.created_at)
                             FROM post p JOIN post n ON n.thread_id = p.thread_id AND n.id > p.id
                             JOIN post_revision r ON r.id = n.shown_revision_id
                             LEFT JOIN person a ON a.id = n.author_id
                             WHERE p.public_id = :id AND n.state = 'PUBLISHED' ORDER BY n.id LIMIT :around)) near
                        ORDER BY id""")
                .param("id", id)
                .param("around", AROUND)
                .query((row, _) -> new ReportableKind.Near(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Instant.class)))
                .list();
    }

    private Reportable reportable(ResultSet row) throws SQLException {
        var author = row.getObject(5, Long.class);
        var post = new PostId(Objects.requireNonNull(row.getString(1)));
        var thread = new ThreadId(Objects.requireNonNull(row.getString(2)));
        var subject = row.getString(6);
        var title = kind.equals(POST) && subject != null ? subject : row.getString(3);
        return new Reportable(
                POST,
                post.value(),
                new CohortId(row.getLong(4)),
                author == null ? null : new PersonId(author),
                title,
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                DiscussionRoutes.thread(thread) + (kind.equals(POST) ? "#post-" + post.value() : ""));
    }

    /// Posts.
    @Component
    static class OfPosts implements ReportableKind {

        private final PostReports reports;

        OfPosts(JdbcClient jdbc) {
            this.reports = new PostReports(jdbc, POST, "p.public_id = :id");
        }

        @Override
        public String kind() {
            return reports.kind;
        }

        @Override
        public Optional<Reportable> find(PersonId viewer, String id) {
            return reports.find(viewer, id);
        }

        @Override
        public Optional<Reportable> now(String id) {
            return reports.now(id);
        }

        @Override
        public List<Near> around(String id) {
            return reports.around(id);
        }
    }

    /// Threads.
    @Component
    static class OfThreads implements ReportableKind {

        private final PostReports reports;

        OfThreads(JdbcClient jdbc) {
            this.reports = new PostReports(jdbc, "thread", "t.public_id = :id AND p.opening");
        }

        @Override
        public String kind() {
            return reports.kind;
        }

        @Override
        public Optional<Reportable> find(PersonId viewer, String id) {
            return reports.find(viewer, id);
        }

        @Override
        public Optional<Reportable> now(String id) {
            return reports.now(id);
        }
    }
}
