package org.alongside.discussion.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.PublishedText;
import org.alongside.discussion.ThreadGlance;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a page elsewhere says of threads and posts.
@Component
public class GlanceReader {

    private static final int EXCERPT = 160;
    private static final String ROLE = Fresh.ROLE;

    private static final String THREADS = """
            SELECT t.public_id, t.title, t.lang
            FROM thread t
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            WHERE t.public_id IN (:ids) AND (:cohort IS NULL OR t.cohort_id = :cohort)
              AND t.state = 'PUBLISHED' AND %s
            """.formatted(Sight.of("t.author_id", ROLE));

    private static final String POSTS = """
            SELECT p.public_id, t.public_id, t.title, t.lang, COALESCE(a.display_name, p.author_name),
                   IF(p.content_note IS NULL AND NOT r.folded, r.body, '')
            FROM post p
            JOIN post_revision r ON r.id = p.shown_revision_id
            JOIN thread t ON t.id = p.thread_id
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            LEFT JOIN person a ON a.id = p.author_id
            WHERE p.public_id IN (:ids) AND (:cohort IS NULL OR t.cohort_id = :cohort)
              AND t.state = 'PUBLISHED' AND p.state = 'PUBLISHED'
              AND %s AND %s
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    private static final String READABLE = """
            FROM post p
            JOIN thread t ON t.id = p.thread_id AND t.state = 'PUBLISHED'
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            WHERE p.public_id IN (:posts) AND p.state = 'PUBLISHED' AND %s AND %s
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    private static final String COHORT = """
            SELECT c.id, c.slug, c.name, c.description, m.moderator, m.coordinator
            FROM thread t
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            JOIN cohort c ON c.id = t.cohort_id
            WHERE t.public_id = :thread AND t.state = 'PUBLISHED' AND %s
            """.formatted(Sight.of("t.author_id", ROLE));

    private static final String TEXT = """
            SELECT c.id, c.slug, c.name, c.description, m.moderator, m.coordinator, t.public_id, t.title,
                   COALESCE(r.lang, t.lang), p.author_id, r.body
            FROM post p
            JOIN post_revision r ON r.id = p.shown_revision_id
            JOIN thread t ON t.id = p.thread_id AND t.state = 'PUBLISHED'
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            JOIN cohort c ON c.id = t.cohort_id
            WHERE p.public_id = :post AND p.state = 'PUBLISHED' AND %s AND %s
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    private static final String DISCUSSING =
            """
            SELECT t.public_id, t.title, t.lang, c.name, t.last_activity_at, t.id
            FROM thread t
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
            JOIN cohort c ON c.id = t.cohort_id
            WHERE t.state = 'PUBLISHED' AND %s
              AND (t.public_id IN (:threads) OR t.id IN (
                  SELECT p.thread_id FROM post p
                  WHERE p.public_id IN (:posts) AND p.state = 'PUBLISHED' AND %s))
              AND (:at IS NULL OR (t.last_activity_at, t.id) < (:at, :key))
            ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :limit
            """.formatted(Sight.of("t.author_id", ROLE), Sight.of("p.author_id", ROLE));

    /// What no thread and no post is called: a list in SQL cannot be empty.
    private static final List<String> NOTHING = List.of("");

    private final JdbcClient jdbc;

    GlanceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cohort null for any
    /// @return by id, those the viewer may read
    public Map<ThreadId, ThreadGlance> threads(
            PersonId viewer, @Nullable CohortId cohort, Collection<ThreadId> threads) {
        var found = new LinkedHashMap<ThreadId, ThreadGlance>();
        if (!threads.isEmpty()) {
            jdbc.sql(THREADS)
                    .param("viewer", viewer.value())
                    .param("cohort", cohort == null ? null : cohort.value())
                    .param("ids", threads.stream().map(ThreadId::value).toList())
                    .query((row, _) -> new ThreadGlance(
                            new ThreadId(row.getString(1)), null, row.getString(2), row.getString(3), null, ""))
                    .list()
                    .forEach(glance -> found.put(glance.thread(), glance));
        }
        return found;
    }

    /// @param cohort null for any
    /// @return by id, those the viewer may read
    public Map<PostId, ThreadGlance> posts(PersonId viewer, @Nullable CohortId cohort, Collection<PostId> posts) {
        var found = new LinkedHashMap<PostId, ThreadGlance>();
        if (!posts.isEmpty()) {
            jdbc.sql(POSTS)
                    .param("viewer", viewer.value())
                    .param("cohort", cohort == null ? null : cohort.value())
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

    /// @return by id, those that the viewer may read, without author and excerpt
    public Map<PostId, ThreadGlance> places(PersonId viewer, Collection<PostId> posts) {
        var found = new LinkedHashMap<PostId, ThreadGlance>();
        if (!posts.isEmpty()) {
            jdbc.sql("SELECT p.public_id, t.public_id, t.title, t.lang " + READABLE)
                    .param("viewer", viewer.value())
                    .param("posts", posts.stream().map(PostId::value).toList())
                    .query((row, _) -> new ThreadGlance(
                            new ThreadId(row.getString(2)),
                            new PostId(row.getString(1)),
                            row.getString(3),
                            row.getString(4),
                            null,
                            ""))
                    .list()
                    .forEach(glance -> found.put(Objects.requireNonNull(glance.post()), glance));
        }
        return found;
    }

    /// @return those that the viewer may read
    public Set<PostId> readable(PersonId viewer, Collection<PostId> posts) {
        return posts.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT p.public_id " + READABLE)
                        .param("viewer", viewer.value())
                        .param("posts", posts.stream().map(PostId::value).toList())
                        .query((row, _) -> new PostId(row.getString(1)))
                        .list());
    }

    /// @return the cohort of a thread that the viewer may read
    public Optional<CohortView> cohortOf(PersonId viewer, ThreadId thread) {
        return jdbc.sql(COHORT)
                .param("viewer", viewer.value())
                .param("thread", thread.value())
                .query((row, _) -> CohortView.read(row))
                .optional();
    }

    /// @return what others read of a post; empty where the viewer may not
    public Optional<PublishedText> text(PersonId viewer, PostId post) {
        return jdbc.sql(TEXT)
                .param("viewer", viewer.value())
                .param("post", post.value())
                .query((row, _) -> {
                    var author = row.getObject(10, Long.class);
                    return new PublishedText(
                            post,
                            new ThreadId(row.getString(7)),
                            CohortView.read(row),
                            row.getString(8),
                            row.getString(9),
                            author == null ? null : new PersonId(author),
                            row.getString(11));
                })
                .optional();
    }

    /// @return one page of threads that the viewer may read: those, and those of the posts that she may read
    public Slice<DiscussingThread> discussing(
            PersonId viewer,
            Collection<ThreadId> threads,
            Collection<PostId> posts,
            @Nullable String cursor,
            int limit) {
        if (threads.isEmpty() && posts.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var after = ListCursor.parse(cursor);
        var rows = jdbc.sql(DISCUSSING)
                .param("viewer", viewer.value())
                .param("threads", orNothing(threads.stream().map(ThreadId::value)))
                .param("posts", orNothing(posts.stream().map(PostId::value)))
                .param("at", after == null ? null : after.activity())
                .param("key", after == null ? null : after.key())
                .param("limit", limit + 1)
                .query((row, _) -> new Discussing(
                        new DiscussingThread(
                                new ThreadId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)),
                        new ListCursor(false, row.getObject(5, Instant.class), row.getLong(6))))
                .list();
        var page = Slice.of(rows, limit, last -> last.place().toString());
        return new Slice<>(page.items().stream().map(Discussing::thread).toList(), page.next());
    }

    private static List<String> orNothing(Stream<String> ids) {
        var list = ids.toList();
        return list.isEmpty() ? NOTHING : list;
    }

    private record Discussing(DiscussingThread thread, ListCursor place) {}
}
