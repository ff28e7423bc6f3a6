package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.library.PostInLibrary;
import org.alongside.library.ResourceId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which posts somebody would like to see in the library. Whether a post is read, and by whom, is asked
/// of the discussion.
@Component
public class SuggestionStore {

    private static final String ROW = """
            SELECT s.id, p.public_id, s.asked_by, s.state, r.public_id, r.unnamed
            FROM post_suggestion s JOIN post p ON p.id = s.post_id LEFT JOIN resource r ON r.id = s.resource_id
            """;

    /// A question that nobody has answered for so long is not going to be: it keeps nobody from asking, or from
    /// being asked, something else.
    private static final Duration COUNTED = Duration.ofDays(60);

    // Only what its author can answer. She finds it as long as it waits, and counted it is for a while.
    private static final String COUNT = """
            SELECT COUNT(*)
            FROM post_suggestion s
            JOIN post p ON p.id = s.post_id
            JOIN thread t ON t.id = p.thread_id
            JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = p.author_id
            WHERE s.state = 'ASKED' AND p.state = 'PUBLISHED' AND t.state = 'PUBLISHED' AND s.asked_at > :since
            """;

    /// What she has asked others, and no block has come between the two since.
    private static final String ASKED_BY =
            "WHERE s.asked_by = :viewer AND NOT p.author_id <=> s.asked_by AND " + ResourceSight.apart("p.author_id");

    // Whether a block stands between the two changes nothing here: where a question went with a block, its author
    // could block one after the other and see who asked.
    private static final String OF = """
            SELECT p.public_id, s.state = 'ASKED', r.public_id, v.title, v.lang
            FROM post_suggestion s
            JOIN post p ON p.id = s.post_id
            LEFT JOIN resource r ON r.id = s.resource_id AND (NOT r.unnamed OR p.author_id = :viewer) AND %s
            LEFT JOIN resource_version v ON v.id = r.shown_version_id
            WHERE p.public_id IN (:posts)
              AND (s.state = 'TAKEN' AND r.id IS NOT NULL
                   OR s.state = 'ASKED' AND p.author_id = :viewer AND s.asked_by <> :viewer)
            """.formatted(ResourceSight.READS);

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A question.
    ///
    /// @param by the author herself where nobody asked her
    /// @param open whether it waits for its answer
    /// @param resource what the post has become; null for nothing
    /// @param unnamed whether nobody is to know that
    public record Row(
            long key,
            PostId post,
            PersonId by,
            boolean open,
            @Nullable ResourceId resource,
            boolean unnamed) {

        /// @return what others may know that the post has become; null for nothing
        public @Nullable ResourceId named() {
            return unnamed ? null : resource;
        }
    }

    /// @param since when the author was asked
    public record Waiting(PostId post, Instant since) {}

    /// Keeps a post as it is until the transaction ends. To be held before accounts: whoever changes a post holds
    /// that first and then needs its author.
    public void share(PostId post) {
        var _ = jdbc.sql("SELECT id FROM post WHERE public_id = ? LOCK IN SHARE MODE")
                .param(post.value())
                .query(Long.class)
                .optional();
    }

    /// Holds two accounts until the transaction ends: questions of one person, and to one, are counted one
    /// after the other.
    public void hold(PersonId one, PersonId other) {
        var _ = jdbc.sql("SELECT id FROM person WHERE id IN (?, ?) ORDER BY id FOR UPDATE")
                .params(one.value(), other.value())
                .query(Long.class)
                .list();
    }

    /// @return false where somebody has asked already
    public boolean ask(PersonId asker, PostId post) {
        try {
            jdbc.sql("""
                            INSERT INTO post_suggestion (post_id, asked_by, asked_at)
                            SELECT id, ?, ? FROM post WHERE public_id = ?""").params(asker.value(), now(), post.value()).update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /// Sees to it that there is a row for what an author does with her post.
    public void claim(PersonId author, PostId post) {
        if (row(post).isEmpty()) {
            var _ = ask(author, post);
        }
    }

    /// @return how many questions of hers wait, of those that are counted
    public int openBy(PersonId asker) {
        return count("AND s.asked_by = :person", asker);
    }

    /// @return how many questions wait for her, of those that are counted
    public int openTo(PersonId author) {
        return count("AND p.author_id = :person", author);
    }

    private int count(String whose, PersonId person) {
        return jdbc.sql(COUNT + whose)
                .param("since", now().minus(COUNTED))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    public Optional<Row> row(PostId post) {
        return jdbc.sql(ROW + "WHERE p.public_id = ?")
                .param(post.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// @return the question about a post, held until the transaction ends
    public Optional<Row> hold(PostId post) {
        return jdbc.sql("""
                        SELECT id FROM post_suggestion
                        WHERE post_id = (SELECT id FROM post WHERE public_id = ?) FOR UPDATE""")
                .param(post.value())
                .query(Long.class)
                .optional()
                .flatMap(key -> jdbc.sql(ROW + "WHERE s.id = ?")
                        .param(key)
                        .query((row, _) -> row(row))
                        .optional());
    }

    public void decline(Row row) {
        jdbc.sql("UPDATE post_suggestion SET state = 'DECLINED', answered_at = ? WHERE id = ?")
                .params(now(), row.key())
                .update();
    }

    /// @param named whether the author's name is said
    public void take(Row row, ResourceId resource, boolean named) {
        jdbc.sql("UPDATE resource SET unnamed = ? WHERE public_id = ?")
                .params(!named, resource.value())
                .update();
        jdbc.sql("""
                        UPDATE post_suggestion SET state = 'TAKEN', answered_at = ?,
                            resource_id = (SELECT id FROM resource WHERE public_id = ?)
                        WHERE id = ?""").params(now(), resource.value(), row.key()).update();
    }

    /// @return whether a resource came of that very form
    public boolean wasSentAs(ResourceId resource, PersonId editor, String key) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM resource_version v JOIN resource r ON r.id = v.resource_id
                        WHERE r.public_id = ? AND v.editor_id = ? AND v.submission_key = ?)""")
                .params(resource.value(), editor.value(), key)
                .query(Boolean.class)
                .single();
    }

    /// @return what waits for an author's answer, the longest first
    public List<Waiting> waiting(PersonId author) {
        return jdbc.sql("""
                        SELECT p.public_id, s.asked_at
                        FROM post p JOIN post_suggestion s ON s.post_id = p.id
                        WHERE p.author_id = ? AND s.state = 'ASKED' AND s.asked_by <> p.author_id
                        ORDER BY s.id LIMIT 50""")
                .param(author.value())
                .query((row, _) -> new Waiting(new PostId(row.getString(1)), row.getObject(2, Instant.class)))
                .list();
    }

    /// @return what somebody has asked others, the newest first
    public List<Row> askedBy(PersonId asker) {
        return jdbc.sql(ROW + ASKED_BY + " ORDER BY s.id DESC LIMIT 50")
                .param("viewer", asker.value())
                .query((row, _) -> row(row))
                .list();
    }

    /// @return the post a resource began as, where that may be known
    public Optional<PostId> origin(ResourceId resource) {
        return jdbc.sql(ROW + "WHERE r.public_id = ? AND NOT r.unnamed")
                .param(resource.value())
                .query((row, _) -> row(row).post())
                .optional();
    }

    /// @return by post, what is said of it to the viewer
    public Map<PostId, PostInLibrary> of(PersonId viewer, List<PostId> posts) {
        var found = new LinkedHashMap<PostId, PostInLibrary>();
        jdbc.sql(OF)
                .param("viewer", viewer.value())
                .param("posts", posts.stream().map(PostId::value).toList())
                .query((row, _) -> found.put(new PostId(row.getString(1)), said(row)))
                .list();
        return found;
    }

    private static PostInLibrary said(ResultSet row) throws SQLException {
        var resource = row.getString(3);
        return row.getBoolean(2)
                ? new PostInLibrary(true, null, null, null)
                : new PostInLibrary(
                        false, resource == null ? null : new ResourceId(resource), row.getString(4), row.getString(5));
    }

    private static Row row(ResultSet row) throws SQLException {
        var resource = row.getString(5);
        return new Row(
                row.getLong(1),
                new PostId(row.getString(2)),
                new PersonId(row.getLong(3)),
                "ASKED".equals(row.getString(4)),
                resource == null ? null : new ResourceId(resource),
                row.getBoolean(6));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
