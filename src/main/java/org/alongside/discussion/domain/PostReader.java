package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostView;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.WhyHeld;
import org.alongside.discussion.domain.ThreadReader.Head;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads posts of one thread, each only as far as the viewer may see it.
@Component
public class PostReader {

    /// Who sees a post: everyone a published one and the stub of one that had been published, its author her own,
    /// moderators one that waits for them or for its author. Of an opening that was removed a stub stays where
    /// others have answered: only then is its thread still published. Nobody sees one of which a block parts her.
    private static final String VISIBLE = """
            (p.state = 'PUBLISHED' OR (p.state = 'DELETED' AND p.shown_revision_id IS NOT NULL)
             OR (p.author_id = :viewer AND p.state IN ('HELD', 'RETURNED', 'REMOVED'))
             OR (p.state IN ('HELD', 'RETURNED') AND :moderator)
             OR (p.opening AND p.state = 'REMOVED' AND :answered))
             AND
            """ + Sight.of("p.author_id", ":answers");

    // The author reads her newest text, everybody else the published one.
    private static final String SELECT =
            """
            SELECT p.public_id, p.opening, COALESCE(a.display_name, p.author_name), m.moderator, m.coordinator,
                   p.author_id <=> :viewer AS mine, p.state, p.posted_at, p.edited_at, r.subject, r.body, r.lang,
                   r.number, r.state, r.reason, p.published_at, r.signals, r.release_at,
                   p.content_note, p.note_by_moderator,
                   IF(m.person_id IS NULL, NULL, a.public_id), r.folded,
                   %s,
                   (SELECT GROUP_CONCAT(x.name SEPARATOR '\n') FROM post_mention x
                    JOIN cohort_member w ON w.cohort_id = :cohort AND w.person_id = x.person_id
                    WHERE x.post_id = p.id AND %s)
            FROM post p
            JOIN post_revision r ON r.id = IF(p.author_id <=> :viewer OR p.shown_revision_id IS NULL,
                                              p.latest_revision_id, p.shown_revision_id)
            LEFT JOIN person a ON a.id = p.author_id
            LEFT JOIN cohort_member m ON m.person_id = p.author_id AND m.cohort_id = :cohort
            WHERE p.thread_id = :thread AND %s
            """.formatted(Fresh.came("p", ":readTo"), Sight.of("x.person_id", ":answers"), VISIBLE);

    private static final String FROM = "AND p.id >= (SELECT f.id FROM post f WHERE f.public_id = :from)\n";

    private final JdbcClient jdbc;

    PostReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param from the first post of the page, null for the beginning of the thread
    /// @return up to `limit` posts in order
    public List<PostView> page(PersonId viewer, Head thread, @Nullable PostId from, int limit) {
        var query = jdbc.sql(SELECT + (from == null ? "" : FROM) + "ORDER BY p.id LIMIT :limit")
                .param("limit", limit);
        if (from != null) {
            query = query.param("from", from.value());
        }
        return scoped(query, viewer, thread).query((row, _) -> view(row)).list();
    }

    /// @return the post, empty where it is not in the thread or the viewer may not see it
    public Optional<PostView> one(PersonId viewer, Head thread, PostId post) {
        return scoped(jdbc.sql(SELECT + "AND p.public_id = :post"), viewer, thread)
                .param("post", post.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /// What lies around a page: the first post of the page before it, and the first post that is new for the
    /// viewer.
    public Surroundings surroundings(PersonId viewer, Head thread, @Nullable PostId from, int size) {
        var query = jdbc.sql("""
                        SELECT
                          (SELECT b.public_id FROM (
                              SELECT p.public_id, p.id FROM post p WHERE p.thread_id = :thread AND %s
                                AND p.id < (SELECT f.id FROM post f WHERE f.public_id = :from)
                              ORDER BY p.id DESC LIMIT :size) b ORDER BY b.id LIMIT 1),
                          (SELECT u.public_id FROM post u WHERE u.thread_id = :thread AND %s AND %s
                              ORDER BY u.id LIMIT 1)
                        """.formatted(VISIBLE, Fresh.came("u", ":readTo"), Sight.of("u.author_id", ":answers")))
                .param("from", from == null ? "" : from.value())
                .param("size", size)
                .param("readTo", thread.readTo());
        return query.param("viewer", viewer.value())
                .param("moderator", thread.cohort().role().moderator())
                .param("answered", thread.state() == ContentState.PUBLISHED)
                .param("answers", thread.cohort().role().answers())
                .param("thread", thread.key())
                .query((row, _) -> new Surroundings(id(row.getString(1)), id(row.getString(2))))
                .single();
    }

    /// Notes that everything published up to then has been on the viewer's screen. It never goes back.
    public void markRead(PersonId viewer, Head thread, Instant readTo) {
        jdbc.sql("""
                        INSERT INTO thread_read (person_id, thread_id, read_to) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))""").params(viewer.value(), thread.key(), readTo).update();
    }

    private static StatementSpec scoped(StatementSpec query, PersonId viewer, Head thread) {
        return query.param("viewer", viewer.value())
                .param("moderator", thread.cohort().role().moderator())
                .param("answered", thread.state() == ContentState.PUBLISHED)
                .param("answers", thread.cohort().role().answers())
                .param("cohort", thread.cohort().id().value())
                .param("thread", thread.key())
                .param("readTo", thread.readTo());
    }

    private static PostView view(ResultSet row) throws SQLException {
        var state = ContentState.valueOf(row.getString(7));
        var mine = row.getBoolean(6);
        if (state == ContentState.REMOVED && !mine) {
            return removed(row);
        }
        var stub = state == ContentState.DELETED;
        var revision = RevisionState.valueOf(row.getString(14));
        var note = row.getString(19);
        return new PostView(
                new PostId(row.getString(1)),
                row.getBoolean(2),
                row.getString(3),
                member(row.getString(21)),
                new CohortRole(row.getBoolean(4), row.getBoolean(5)),
                mine,
                state,
                row.getObject(8, Instant.class),
                row.getObject(9, Instant.class) != null,
                stub ? null : row.getString(10),
                stub ? "" : row.getString(11),
                row.getString(12),
                row.getInt(13),
                revision,
                row.getString(15),
                mine && revision == RevisionState.HELD ? WhyHeld.of(Signals.read(row.getString(17))) : null,
                row.getObject(16, Instant.class),
                row.getBoolean(23),
                row.getObject(18, Instant.class),
                note == null ? null : ContentNote.valueOf(note),
                row.getBoolean(20),
                !stub && row.getBoolean(22),
                stub ? List.of() : names(row.getString(24)));
    }

    /// That there was a text, and nothing of it; nor whose: nobody is shamed.
    private static PostView removed(ResultSet row) throws SQLException {
        return new PostView(
                new PostId(row.getString(1)),
                row.getBoolean(2),
                null,
                null,
                CohortRole.MEMBER,
                false,
                ContentState.REMOVED,
                row.getObject(8, Instant.class),
                false,
                null,
                "",
                null,
                row.getInt(13),
                RevisionState.REMOVED,
                null,
                null,
                row.getObject(16, Instant.class),
                false,
                null,
                null,
                false,
                false,
                List.of());
    }

    private static List<String> names(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("\n"));
    }

    private static @Nullable MemberId member(@Nullable String value) {
        return value == null ? null : new MemberId(value);
    }

    private static @Nullable PostId id(@Nullable String value) {
        return value == null ? null : new PostId(value);
    }

    /// @param previous first post of the page before
    /// @param firstUnread first post that is new for the viewer
    public record Surroundings(
            @Nullable PostId previous, @Nullable PostId firstUnread) {}
}
