package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.Message;
import org.alongside.mentoring.MessagePage;
import org.alongside.mentoring.Sent;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextState;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages of pairs. Whose pair it is was asked before.
@Component
public class MessageStore {

    private static final String REPLACED = "EXISTS (SELECT 1 FROM pair_message n WHERE n.replaces_id = m.id)";

    /// What somebody sees: her own, and of the other what could be read once. What was replaced, and is not read
    /// again after all, is not shown.
    private static final String SELECT = """
            SELECT m.id, %s, m.taken_back_at IS NOT NULL,
                   x.author_id <> :viewer AND x.state = 'PUBLISHED' AND x.published_at > COALESCE(
                       (SELECT r.read_to FROM pair_read r WHERE r.pair_id = m.pair_id AND r.person_id = :viewer),
                       '1970-01-01')
            FROM pair_message m JOIN mentoring_text x ON x.id = m.text_id
            WHERE m.pair_id = :pair AND (x.author_id = :viewer OR x.published_at IS NOT NULL)
              AND (x.state = 'PUBLISHED' OR NOT %s)
            """.formatted(Writings.COLUMNS, REPLACED);

    private static final int FIRST = 2;
    private static final int AFTER = FIRST + Writings.WIDTH;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param before null, or one that is not there, for the newest
    public MessagePage page(PersonId viewer, long pair, @Nullable TextId before, int most) {
        var rows = jdbc.sql(SELECT + """
                         AND m.id < COALESCE((SELECT b.id FROM pair_message b JOIN mentoring_text t ON t.id = b.text_id
                             WHERE b.pair_id = :pair AND t.public_id = :before), 9223372036854775807)
                         ORDER BY m.id DESC LIMIT :limit""")
                .param("viewer", viewer.value())
                .param("pair", pair)
                .param("before", before == null ? null : before.value())
                .param("limit", most + 1)
                .query((row, _) -> message(row))
                .list();
        var shown = new ArrayList<>(rows.subList(0, Math.min(most, rows.size()))).reversed();
        var earlier = rows.size() > most ? shown.getFirst().id() : null;
        return new MessagePage(shown, earlier);
    }

    public Optional<Message> find(PersonId viewer, long pair, TextId id) {
        return jdbc.sql(SELECT + " AND x.public_id = :id")
                .param("viewer", viewer.value())
                .param("pair", pair)
                .param("id", id.value())
                .query((row, _) -> message(row))
                .optional();
    }

    /// @return all that was sent in a pair, whatever has become of it, for who reads it in an emergency; the
    ///     oldest first
    public List<Spoken> all(long pair, long after, int most) {
        return jdbc.sql("""
                        SELECT m.id, x.public_id, x.author_id, a.display_name, x.body, x.lang, x.state, m.sent_at,
                               m.taken_back_at IS NOT NULL
                        FROM pair_message m JOIN mentoring_text x ON x.id = m.text_id
                        JOIN person a ON a.id = x.author_id
                        WHERE m.pair_id = ? AND m.id > ? ORDER BY m.id LIMIT ?""")
                .params(pair, after, most)
                .query((row, _) -> new Spoken(
                        row.getLong(1),
                        new TextId(row.getString(2)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        TextState.valueOf(row.getString(7)),
                        row.getObject(8, Instant.class),
                        row.getBoolean(9)))
                .list();
    }

    /// A message as it was sent.
    public record Spoken(
            long key,
            TextId id,
            String author,
            String body,
            @Nullable String lang,
            TextState state,
            Instant sentAt,
            boolean takenBack) {}

    /// @return what became of a message that its author has sent before under that key
    public Optional<Sent> sent(PersonId author, long pair, String key) {
        return jdbc.sql("""
                        SELECT x.public_id, x.state, x.signals LIKE '%"danger.%'
                        FROM pair_message m JOIN mentoring_text x ON x.id = m.text_id
                        WHERE m.author_id = ? AND m.submission_key = ? AND m.pair_id = ?""")
                .params(author.value(), key, pair)
                .query((row, _) -> new Sent(
                        new TextId(row.getString(1)),
                        TextState.HELD.name().equals(row.getString(2)),
                        row.getBoolean(3)))
                .optional();
    }

    /// @param replacesText key of the text it stands for; null for none
    public void add(long pair, PersonId author, long text, String key, @Nullable Long replacesText, Instant at) {
        jdbc.sql("""
                        INSERT INTO pair_message (pair_id, text_id, author_id, submission_key, replaces_id, sent_at)
                        VALUES (?, ?, ?, ?, (SELECT b.id FROM pair_message b WHERE b.text_id = ?), ?)""")
                .params(Arrays.asList(pair, text, author.value(), key, replacesText, at))
                .update();
    }

    /// @return whether a text is a message of that pair
    public boolean isOf(long pair, long text) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM pair_message WHERE pair_id = ? AND text_id = ?)")
                .params(pair, text)
                .query(Boolean.class)
                .single();
    }

    public boolean isReplaced(long text) {
        return jdbc.sql("SELECT " + REPLACED + " FROM pair_message m WHERE m.text_id = ?")
                .param(text)
                .query(Boolean.class)
                .single();
    }

    public void takeBack(long text, Instant at) {
        jdbc.sql("UPDATE pair_message SET taken_back_at = ? WHERE text_id = ?")
                .params(at, text)
                .update();
    }

    public void markRead(PersonId person, long pair, Instant readTo) {
        jdbc.sql("""
                        INSERT INTO pair_read (pair_id, person_id, read_to) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))""").params(pair, person.value(), readTo).update();
    }

    public int unread(PersonId person, long pair) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM mentoring_text x
                        WHERE x.pair_id = :pair AND x.author_id <> :me AND x.kind = 'MESSAGE' AND x.state = 'PUBLISHED'
                          AND x.published_at > COALESCE((SELECT r.read_to FROM pair_read r
                              WHERE r.pair_id = :pair AND r.person_id = :me), '1970-01-01')""")
                .param("pair", pair)
                .param("me", person.value())
                .query(Integer.class)
                .single();
    }

    private static Message message(ResultSet row) throws SQLException {
        var text = Objects.requireNonNull(Writings.view(row, FIRST));
        var changeable = text.mine() && text.state() != TextState.PUBLISHED;
        return new Message(text, row.getBoolean(AFTER), row.getBoolean(AFTER + 1), changeable);
    }
}
