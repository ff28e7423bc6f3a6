package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.discussion.HeldPosts;
import org.alongside.discussion.HelpNeeded;
import org.alongside.moderation.Concern;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was raised, and who takes care of it. Of a post only its newest text counts.
@Component
public class ConcernStore {

    /// Raised in a cohort the person looks after, by somebody else.
    private static final String SEEN_BY_PERSON = """
            FROM attention a
            JOIN post p ON p.id = a.post_id AND NOT (p.author_id <=> :person)
            JOIN thread t ON t.id = p.thread_id
            JOIN cohort_member me ON me.cohort_id = t.cohort_id AND me.person_id = :person
                AND (me.moderator OR me.coordinator)
            """;

    private static final String NEWEST =
            " AND NOT EXISTS (SELECT 1 FROM attention n WHERE n.post_id = a.post_id AND n.id > a.id)\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConcernStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Within the transaction that stores the text: neither is there without the other.
    @EventListener
    void raise(HelpNeeded needed) {
        jdbc.sql("""
                        INSERT INTO attention (post_id, revision_id, cohort_id, kind, raised_at)
                        SELECT post_id, id, ?, 'DANGER', ? FROM post_revision WHERE id = ?""")
                .params(needed.cohort().value(), clock.instant(), needed.revisionKey())
                .update();
    }

    /// @param since what was taken on before is left out
    public List<Concern> list(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT p.public_id, r.number, t.public_id, t.title, c.name,
                               COALESCE(w.display_name, p.author_name), IF(p.state = 'DELETED', NULL, r.subject),
                               IF(p.state = 'DELETED', NULL, r.body), r.lang, a.raised_at, r.signals,
                               s.display_name, a.seen_by = :person, a.seen_at
                        """ + SEEN_BY_PERSON + """
                        JOIN post_revision r ON r.id = a.revision_id
                        JOIN cohort c ON c.id = t.cohort_id
                        LEFT JOIN person w ON w.id = p.author_id
                        LEFT JOIN person s ON s.id = a.seen_by
                        WHERE (a.seen_at IS NULL OR a.seen_at >= :since)""" + NEWEST + """
                        ORDER BY a.seen_at IS NOT NULL, IF(a.seen_at IS NULL, a.id, -a.id)""")
                .param("person", person.value())
                .param("since", since)
                .query((row, _) -> concern(row))
                .list();
    }

    public int count(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) " + SEEN_BY_PERSON + "WHERE a.seen_at IS NULL" + NEWEST)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /// @return the key of what one text of a post raised, if the person may see it
    public Optional<Long> find(PersonId person, PostId post, int revision) {
        return jdbc.sql("SELECT a.id " + SEEN_BY_PERSON + """
                        JOIN post_revision r ON r.id = a.revision_id AND r.number = :revision
                        WHERE p.public_id = :post""")
                .param("person", person.value())
                .param("revision", revision)
                .param("post", post.value())
                .query(Long.class)
                .optional();
    }

    /// @return whether nobody was first; what earlier texts of the post raised is taken along
    public boolean take(long key, PersonId person, Instant now) {
        var first = jdbc.sql("UPDATE attention SET seen_by = ?, seen_at = ? WHERE id = ? AND seen_by IS NULL")
                        .params(person.value(), now, key)
                        .update()
                == 1;
        if (first) {
            jdbc.sql("""
                            UPDATE attention a JOIN attention k ON k.id = ? AND k.post_id = a.post_id AND a.id < k.id
                            SET a.seen_by = ?, a.seen_at = ? WHERE a.seen_by IS NULL""").params(key, person.value(), now).update();
        }
        return first;
    }

    public Optional<Concern.Care> care(long key, PersonId viewer) {
        return jdbc.sql("""
                        SELECT s.display_name, a.seen_by = ?, a.seen_at
                        FROM attention a JOIN person s ON s.id = a.seen_by WHERE a.id = ?""")
                .params(viewer.value(), key)
                .query((row, _) ->
                        new Concern.Care(row.getString(1), row.getBoolean(2), row.getObject(3, Instant.class)))
                .optional();
    }

    private static Concern concern(ResultSet row) throws SQLException {
        return new Concern(
                new PostId(row.getString(1)),
                row.getInt(2),
                new ThreadId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Instant.class),
                HeldPosts.signals(row.getString(11)).stream()
                        .filter(signal -> signal.name().startsWith("danger."))
                        .toList(),
                care(row));
    }

    private static Concern.@Nullable Care care(ResultSet row) throws SQLException {
        var name = row.getString(12);
        return name == null ? null : new Concern.Care(name, row.getBoolean(13), row.getObject(14, Instant.class));
    }
}
