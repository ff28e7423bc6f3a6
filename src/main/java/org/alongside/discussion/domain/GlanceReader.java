package org.alongside.discussion.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.discussion.ThreadGlance;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a page elsewhere says of threads and posts.
@Component
public class GlanceReader {

    private static final int EXCERPT = 160;
    private static final String ROLE = "(m.moderator OR m.coordinator)";

    private static final String THREADS = """
            SELECT t.public_id, t.title, t.lang
            FROM thread t
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            WHERE t.public_id IN (:ids) AND t.cohort_id = :cohort AND t.state = 'PUBLISHED' AND %s
            """.formatted(Sight.of("t.author_id", ROLE));

    private static final String POSTS = """
            SELECT p.public_id, t.public_id, t.title, t.lang, COALESCE(a.display_name, p.author_name),
                   IF(p.content_note IS NULL AND NOT r.folded, r.body, '')
            FROM post p
            JOIN post_revision r ON r.id = p.shown_revision_id
            JOIN thread t ON t.id = p.thread_id
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            LEFT JOIN person a ON a.id = p.author_id
            WHERE p.public_id IN (:ids) AND t.cohort_id = :cohort AND t.state = 'PUBLISHED' AND p.state = 'PUBLISHED'
              AND %s AND %s
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    private final JdbcClient jdbc;

    GlanceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return by id, those the viewer may read
    public Map<ThreadId, ThreadGlance> threads(PersonId viewer, CohortId cohort, Collection<ThreadId> threads) {
        var found = new LinkedHashMap<ThreadId, ThreadGlance>();
        if (!threads.isEmpty()) {
            jdbc.sql(THREADS)
                    .param("viewer", viewer.value())
                    .param("cohort", cohort.value())
                    .param("ids", threads.stream().map(ThreadId::value).toList())
                    .query((row, _) -> new ThreadGlance(
                            new ThreadId(row.getString(1)), null, row.getString(2), row.getString(3), null, ""))
                    .list()
                    .forEach(glance -> found.put(glance.thread(), glance));
        }
        return found;
    }

    /// @return by id, those the viewer may read
    public Map<PostId, ThreadGlance> posts(PersonId viewer, CohortId cohort, Collection<PostId> posts) {
        var found = new LinkedHashMap<PostId, ThreadGlance>();
        if (!posts.isEmpty()) {
            jdbc.sql(POSTS)
                    .param("viewer", viewer.value())
                    .param("cohort", cohort.value())
                    .param("ids", posts.stream().map(PostId::value).toList())
                    .query((row, _) -> new ThreadGlance(
                            new ThreadId(row.getString(2)),
                            new PostId(row.getString(1)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            RichText.excerpt(row.getString(6), EXCERPT)))
                    .list()
                    .forEach(glance -> found.put(Objects.requireNonNull(glance.post()), glance));
        }
        return found;
    }
}
