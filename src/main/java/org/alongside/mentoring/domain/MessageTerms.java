package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.TextChanged;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextKind;
import org.alongside.search.Filling;
import org.alongside.search.IndexTable;
import org.alongside.search.IndexTable.Row;
import org.alongside.search.IndexText;
import org.alongside.search.Terms;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Writes what messages of pairs are found by, in the transaction that writes the message. A message never gets other
/// words, so this is written once, whatever becomes of the message: who reads it is asked when somebody looks for it.
@Component
public class MessageTerms {

    private static final int AT_ONCE = 500;

    private static final String SELECT = """
            SELECT x.id, x.pair_id, x.author_id, x.lang, m.sent_at, x.body
            FROM mentoring_text x JOIN pair_message m ON m.text_id = x.id
            LEFT JOIN message_terms s ON s.text_id = x.id AND s.form = :form
            WHERE x.kind = 'MESSAGE' AND s.text_id IS NULL
            """;

    private final JdbcClient jdbc;
    private final IndexTable table;
    private final Filling filling;

    MessageTerms(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.table = new IndexTable(batches, "message_terms", "text_id", "at");
        this.filling = Filling.of("messages", clock, transactions, AT_ONCE, this::fill);
    }

    @EventListener
    public void hear(TextChanged changed) {
        if (changed.kind() == TextKind.MESSAGE) {
            write(changed.text());
        }
    }

    /// Makes a message findable.
    public void write(TextId message) {
        table.write(jdbc.sql(SELECT + "AND x.public_id = :id")
                .param("form", Terms.FORM)
                .param("id", message.value())
                .query((row, _) -> text(row))
                .list());
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void nowAndThen() {
        filling.aLittle();
    }

    private int fill() {
        var texts = jdbc.sql(SELECT + "ORDER BY x.id LIMIT :limit")
                .param("form", Terms.FORM)
                .param("limit", AT_ONCE)
                .query((row, _) -> text(row))
                .list();
        table.write(texts);
        return texts.size();
    }

    private static Row text(ResultSet row) throws SQLException {
        var tokens = new IndexText(row.getLong(2))
                .html(row.getString(6))
                .by(row.getLong(3), null)
                .lang(row.getString(4));
        return new Row(List.of(row.getLong(1), row.getObject(5, Instant.class)), tokens);
    }
}
