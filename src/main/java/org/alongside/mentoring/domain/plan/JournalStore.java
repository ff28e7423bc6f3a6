package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.JournalEntry;
import org.alongside.mentoring.JournalId;
import org.alongside.mentoring.TextState;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where journals are kept. Every statement names the person: nobody reads another's entry but what she shares.
@Component
public class JournalStore {

    private static final String VIEW = """
            SELECT e.public_id, e.author_id = :me, IF(e.author_id = :me, e.body, x.body),
                IF(e.author_id = :me, e.written_at, e.shared_at) AS at,
                IF(x.let_through_at IS NOT NULL AND e.author_id = :me, 'PUBLISHED', x.state) AS state,
                e.author_id = :me AND e.changed_at > e.shared_at, IF(e.author_id = :me, x.reason, NULL), e.version, e.id
            FROM pair_journal_entry e LEFT JOIN mentoring_text x ON x.id = e.shared_text
            """;

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One row of a list, with its place in it.
    public record Placed(JournalEntry entry, long key) {}

    /// An entry as it stands in the database.
    ///
    /// @param current whether it was shared as it is now
    public record Row(long key, String body, int version, boolean shared, boolean current) {}

    /// @param before entries older than this moment, or as old and with a lower key; null for the newest
    /// @return her own entries and what the other shares with her, the newest first
    public List<Placed> list(long pair, PersonId me, @Nullable Instant before, long key, int most) {
        return jdbc.sql("SELECT * FROM (" + VIEW + """
                        WHERE e.pair_id = :pair AND (e.author_id = :me OR x.state = 'PUBLISHED')) j
                        WHERE :before IS NULL OR at < :before OR at = :before AND id < :key
                        ORDER BY at DESC, id DESC LIMIT :most""")
                .param("pair", pair)
                .param("me", me.value())
                .param("before", before)
                .param("key", key)
                .param("most", most)
                .query((row, _) -> new Placed(entry(row), row.getLong(9)))
                .list();
    }

    /// @return one of her own
    public Optional<JournalEntry> own(long pair, PersonId me, JournalId id) {
        return jdbc.sql(VIEW + "WHERE e.public_id = :id AND e.pair_id = :pair AND e.author_id = :me")
                .param("id", id.value())
                .param("pair", pair)
                .param("me", me.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        var state = row.getString(5);
        return new JournalEntry(
                new JournalId(row.getString(1)),
                row.getBoolean(2),
                row.getString(3),
                row.getObject(4, Instant.class),
                state == null ? null : TextState.valueOf(state),
                row.getBoolean(6),
                row.getString(7),
                row.getInt(8));
    }

    /// Reads one of her own as it is now, and keeps it so until the transaction ends.
    public Optional<Row> hold(long pair, PersonId me, JournalId id) {
        return jdbc.sql("""
                        SELECT id, body, version, shared_text IS NOT NULL, shared_at IS NOT NULL AND changed_at <= shared_at
                        FROM pair_journal_entry WHERE public_id = ? AND pair_id = ? AND author_id = ? FOR UPDATE""")
                .params(id.value(), pair, me.value())
                .query((row, _) ->
                        new Row(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4), row.getBoolean(5)))
                .optional();
    }

    public JournalId add(long pair, PersonId me, String body, int policyVersion, Instant now) {
        var id = new JournalId(PublicIds.next());
        jdbc.sql("""
                        INSERT INTO pair_journal_entry (public_id, pair_id, author_id, body, policy_version, written_at,
                            changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), pair, me.value(), body, policyVersion, now, now)
                .update();
        return id;
    }

    public void change(long key, String body, int policyVersion, Instant now) {
        jdbc.sql("""
                        UPDATE pair_journal_entry SET body = ?, policy_version = ?, changed_at = ?,
                            version = version + 1 WHERE id = ?""").params(body, policyVersion, now, key).update();
    }

    /// @param text key of the copy the other reads; null where she no longer does
    public void share(long key, @Nullable Long text, @Nullable Instant at) {
        jdbc.sql("UPDATE pair_journal_entry SET shared_text = ?, shared_at = ?, version = version + 1 WHERE id = ?")
                .param(text)
                .param(at)
                .param(key)
                .update();
    }

    public void delete(long key) {
        jdbc.sql("DELETE FROM pair_journal_entry WHERE id = ?").param(key).update();
    }
}
