package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.LinkedDraft;
import org.alongside.mentoring.LinkedDraftId;
import org.alongside.mentoring.LinkedQuoteId;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.QuotableMessage;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.domain.Writings;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps threads that grow out of a pair's talk, and the passages both release for them.
@Component
public class LinkedStore {

    private static final String LIST = """
            SELECT d.public_id, d.drafted_by = :viewer, d.state = 'TAKEN', d.taken_by <=> :viewer, d.created_at, %s, %s
            FROM linked_draft d
            JOIN mentoring_text x ON x.id = d.title_text
            JOIN mentoring_text s ON s.id = d.body_text
            WHERE d.pair_id = :pair AND d.state <> 'DROPPED'
            ORDER BY d.id DESC LIMIT 20
            """.formatted(Writings.COLUMNS, Writings.COLUMNS.replace("x.", "s."));

    private static final int TITLE = 6;
    private static final int BODY = TITLE + Writings.WIDTH;

    private static final String MESSAGE = """
            SELECT x.id, x.public_id, x.body, x.lang, x.author_id = :viewer, x.written_at
            FROM mentoring_text x
            WHERE x.pair_id = :pair AND x.kind = 'MESSAGE' AND x.state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A draft about to be changed.
    ///
    /// @param takenBy null while nobody has
    public record Row(long key, @Nullable PersonId takenBy) {}

    /// A message a passage is taken from.
    public record Message(long key, String words, boolean mine) {}

    /// A passage both have released.
    ///
    /// @param name of its author, where she wants it there; else null
    public record Released(String passage, @Nullable String name) {}

    public List<LinkedDraft> list(PairSide side) {
        var quotes = quotes(side);
        return jdbc.sql(LIST)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> draft(row, quotes))
                .list();
    }

    private Map<LinkedDraftId, List<LinkedDraft.Quote>> quotes(PairSide side) {
        var quotes = new HashMap<LinkedDraftId, List<LinkedDraft.Quote>>();
        jdbc.sql("""
                        SELECT d.public_id, q.public_id, q.passage, x.lang, x.author_id = :viewer, q.named,
                               q.mentor_released, q.mentee_released
                        FROM linked_quote q JOIN linked_draft d ON d.id = q.draft_id
                        JOIN mentoring_text x ON x.id = q.text_id AND x.state = 'PUBLISHED'
                        WHERE d.pair_id = :pair AND d.state <> 'DROPPED' AND q.removed_at IS NULL ORDER BY q.id""")
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> quotes.computeIfAbsent(new LinkedDraftId(row.getString(1)), _ -> new ArrayList<>())
                        .add(new LinkedDraft.Quote(
                                new LinkedQuoteId(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getBoolean(6),
                                row.getBoolean(side.mentor() ? 7 : 8),
                                row.getBoolean(side.mentor() ? 8 : 7))))
                .list();
        return quotes;
    }

    public List<QuotableMessage> messages(PairSide side, int most) {
        return jdbc.sql(MESSAGE + "ORDER BY x.written_at DESC, x.id DESC LIMIT :most")
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("most", most)
                .query((row, _) -> new QuotableMessage(
                        new TextId(row.getString(2)),
                        RichText.plainText(row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getObject(6, Instant.class)))
                .list();
    }

    public Optional<Message> message(PairSide side, TextId message) {
        return jdbc.sql(MESSAGE + "AND x.public_id = :id")
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("id", message.value())
                .query((row, _) -> new Message(row.getLong(1), RichText.plainText(row.getString(3)), row.getBoolean(5)))
                .optional();
    }

    public int open(PairSide side) {
        return jdbc.sql("SELECT COUNT(*) FROM linked_draft WHERE pair_id = ? AND state = 'OPEN'")
                .param(side.key())
                .query(Integer.class)
                .single();
    }

    public void add(PairSide side, long title, long body) {
        jdbc.sql("""
                        INSERT INTO linked_draft (public_id, pair_id, drafted_by, title_text, body_text, created_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(PublicIds.next(), side.key(), side.me().value(), title, body)
                .param(now())
                .update();
    }

    /// @return the draft, held; empty where the pair has none of that id, or has given it up
    public Optional<Row> hold(PairSide side, LinkedDraftId draft) {
        return jdbc.sql("""
                        SELECT id, taken_by FROM linked_draft
                        WHERE public_id = ? AND pair_id = ? AND state <> 'DROPPED' FOR UPDATE""")
                .params(draft.value(), side.key())
                .query((row, _) -> row(row))
                .optional();
    }

    /// The same of a passage.
    public Optional<Row> holdOf(PairSide side, LinkedQuoteId quote) {
        return jdbc.sql("""
                        SELECT d.id, d.taken_by FROM linked_quote q JOIN linked_draft d ON d.id = q.draft_id
                        WHERE q.public_id = ? AND q.removed_at IS NULL AND d.pair_id = ? AND d.state <> 'DROPPED'
                        FOR UPDATE""")
                .params(quote.value(), side.key())
                .query((row, _) -> row(row))
                .optional();
    }

    public int quotes(Row draft) {
        return jdbc.sql("SELECT COUNT(*) FROM linked_quote WHERE draft_id = ? AND removed_at IS NULL")
                .param(draft.key())
                .query(Integer.class)
                .single();
    }

    /// @param text key of the message
    public void addQuote(PairSide side, Row draft, long text, String passage, boolean named) {
        jdbc.sql("""
                        INSERT INTO linked_quote (public_id, draft_id, text_id, passage, named, mentor_released,
                            mentee_released)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(PublicIds.next(), draft.key(), text, passage, named)
                .params(side.mentor(), side.mentee())
                .update();
    }

    /// @param named counts only where she wrote the passage
    public void release(PairSide side, Row draft, LinkedQuoteId quote, boolean released, boolean named) {
        jdbc.sql("""
                        UPDATE linked_quote q JOIN mentoring_text x ON x.id = q.text_id
                        SET q.mentor_released = IF(:mentor, :released, q.mentor_released),
                            q.mentee_released = IF(:mentor, q.mentee_released, :released),
                            q.named = IF(x.author_id = :me, :named, q.named)
                        WHERE q.public_id = :quote AND q.draft_id = :draft""")
                .param("mentor", side.mentor())
                .param("released", released)
                .param("named", released && named)
                .param("me", side.me().value())
                .param("quote", quote.value())
                .param("draft", draft.key())
                .update();
    }

    public void removeQuote(Row draft, LinkedQuoteId quote) {
        jdbc.sql("UPDATE linked_quote SET removed_at = ? WHERE public_id = ? AND draft_id = ?")
                .params(now(), quote.value(), draft.key())
                .update();
    }

    /// @return the passages that can be in the thread, in order
    public List<Released> releasedQuotes(PairSide side, LinkedDraftId draft) {
        return jdbc.sql("""
                        SELECT q.passage, IF(q.named, a.display_name, NULL)
                        FROM linked_quote q JOIN linked_draft d ON d.id = q.draft_id
                        JOIN mentoring_text x ON x.id = q.text_id AND x.state = 'PUBLISHED'
                        JOIN person a ON a.id = x.author_id
                        WHERE d.public_id = ? AND d.pair_id = ? AND q.removed_at IS NULL
                          AND q.mentor_released AND q.mentee_released ORDER BY q.id""")
                .params(draft.value(), side.key())
                .query((row, _) -> new Released(row.getString(1), row.getString(2)))
                .list();
    }

    public void drop(Row draft) {
        jdbc.sql("UPDATE linked_draft SET state = 'DROPPED', closed_at = ? WHERE id = ?")
                .params(now(), draft.key())
                .update();
    }

    public void take(PairSide side, Row draft) {
        jdbc.sql("""
                        UPDATE linked_draft SET state = 'TAKEN', taken_by = ?, closed_at = COALESCE(closed_at, ?)
                        WHERE id = ?""").params(side.me().value(), now(), draft.key()).update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Row row(ResultSet row) throws SQLException {
        var taken = row.getObject(2, Long.class);
        return new Row(row.getLong(1), taken == null ? null : new PersonId(taken));
    }

    private static LinkedDraft draft(ResultSet row, Map<LinkedDraftId, List<LinkedDraft.Quote>> quotes)
            throws SQLException {
        var id = new LinkedDraftId(row.getString(1));
        return new LinkedDraft(
                id,
                row.getBoolean(2),
                Objects.requireNonNull(Writings.view(row, TITLE)),
                Objects.requireNonNull(Writings.view(row, BODY)),
                row.getBoolean(3),
                row.getBoolean(4),
                List.copyOf(quotes.getOrDefault(id, List.of())),
                row.getObject(5, Instant.class));
    }
}
