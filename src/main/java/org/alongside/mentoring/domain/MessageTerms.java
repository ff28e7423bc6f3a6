package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.TextChanged;
import org.alongside.mentoring.TextKind;
import org.alongside.search.Filling;
import org.alongside.search.IndexText;
import org.alongside.search.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

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

    MessageTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void hear(TextChanged changed) {
        if (changed.kind() == TextKind.MESSAGE) {
            write(jdbc.sql(SELECT + "AND x.public_id = :id")
                    .param("form", Terms.FORM)
                    .param("id", changed.text().value())
                    .query((row, _) -> text(row))
                    .list());
        }
    }

    /// Messages from before there was searching, and those of the demo.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void nowAndThen() {
        Filling.all("messages", AT_ONCE, this::fill);
    }

    /// Makes messages findable that are not yet.
    ///
    /// @return how many
    public int fill() {
        var texts = jdbc.sql(SELECT + "ORDER BY x.id LIMIT :limit")
                .param("form", Terms.FORM)
                .param("limit", AT_ONCE)
                .query((row, _) -> text(row))
                .list();
        write(texts);
        return texts.size();
    }

    private void write(List<Text> texts) {
        for (var text : texts) {
            jdbc.sql("""
                            INSERT INTO message_terms (text_id, at, form, tokens) VALUES (:id, :at, :form, :tokens)
                            ON DUPLICATE KEY UPDATE form = VALUES(form), tokens = VALUES(tokens)""")
                    .param("id", text.id())
                    .param("at", text.at())
                    .param("form", Terms.FORM)
                    .param("tokens", text.tokens())
                    .update();
        }
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, Instant.class),
                row.getString(6));
    }

    private record Text(
            long id, long pair, long author, @Nullable String lang, Instant at, String body) {

        String tokens() {
            return new IndexText(pair).html(body).by(author, null).lang(lang).toString();
        }
    }
}
