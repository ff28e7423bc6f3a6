package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.SecondLookScope;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what others can read in the cohorts a person moderates, thread by thread.
@Component
public class PublishedReader {

    private static final String FROM = """
            FROM thread t
            JOIN post p ON p.thread_id = t.id AND p.state = 'PUBLISHED'
            JOIN cohort_member me ON me.cohort_id = t.cohort_id AND me.person_id = :moderator AND me.moderator
            """;

    private static final String WHERE = """
            WHERE t.cohort_id = :cohort AND t.state = 'PUBLISHED' AND (:thread IS NULL OR t.public_id = :thread)
            """;

    private final JdbcClient jdbc;

    PublishedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return what there is to look at; empty where there is no such thread in the cohort
    public Optional<SecondLookScope> scope(PersonId moderator, CohortId cohort, @Nullable ThreadId thread) {
        return jdbc.sql("""
                        SELECT c.slug, c.name,
                          (SELECT title FROM thread WHERE cohort_id = c.id AND public_id = :thread
                            AND state = 'PUBLISHED') AS title,
                          (SELECT COUNT(*) %s %s)
                        FROM cohort c WHERE c.id = :cohort
                        HAVING :thread IS NULL OR title IS NOT NULL""".formatted(FROM, WHERE))
                .param("moderator", moderator.value())
                .param("cohort", cohort.value())
                .param("thread", thread == null ? null : thread.value())
                .query((row, _) -> new SecondLookScope(
                        cohort,
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        thread,
                        row.getString(3),
                        row.getInt(4)))
                .optional();
    }

    /// @param after the last one read before, null for the beginning
    /// @return up to `limit` posts by thread and time; none for who does not moderate the cohort
    public List<Published> chunk(PersonId moderator, SecondLookScope scope, @Nullable Published after, int limit) {
        return jdbc.sql("""
                        SELECT t.id, p.id, p.public_id, r.number, t.public_id, t.title, t.lang, p.opening,
                          p.opening AND EXISTS (SELECT 1 FROM post o WHERE o.thread_id = t.id
                            AND o.state = 'PUBLISHED' AND NOT o.opening
                            AND NOT (o.author_id <=> p.author_id AND o.author_name <=> p.author_name)),
                          COALESCE(a.display_name, p.author_name), p.author_id, p.published_at,
                          r.subject, r.body, r.lang, p.latest_revision_id <> p.shown_revision_id
                        %s JOIN post_revision r ON r.id = p.shown_revision_id
                        LEFT JOIN person a ON a.id = p.author_id
                        %s AND (t.id > :threadKey OR (t.id = :threadKey AND p.id > :postKey))
                        ORDER BY t.id, p.id LIMIT :limit""".formatted(FROM, WHERE))
                .param("moderator", moderator.value())
                .param("cohort", scope.cohort().value())
                .param("thread", scope.thread() == null ? null : scope.thread().value())
                .param("threadKey", after == null ? 0 : after.threadKey())
                .param("postKey", after == null ? 0 : after.postKey())
                .param("limit", limit)
                .query((row, _) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        var author = row.getObject(11, Long.class);
        return new Published(
                row.getLong(1),
                row.getLong(2),
                new PostId(row.getString(3)),
                row.getInt(4),
                new ThreadId(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getString(10),
                author == null ? null : new PersonId(author),
                row.getObject(12, Instant.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16));
    }

    /// A text others read.
    ///
    /// @param changing whether a newer text of the post waits or was not published; then this one is left alone
    public record Published(
            long threadKey,
            long postKey,
            PostId post,
            int revision,
            ThreadId thread,
            String threadTitle,
            @Nullable String threadLang,
            boolean opening,
            boolean answered,
            @Nullable String authorName,
            @Nullable PersonId author,
            Instant publishedAt,
            @Nullable String subject,
            String body,
            @Nullable String lang,
            boolean changing) {}
}
