package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.library.ResourceChanged;
import org.alongside.library.ResourceKind;
import org.alongside.search.Filling;
import org.alongside.search.IndexText;
import org.alongside.search.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what resources are found by, in the transaction that changes what others read of one. What is out of
/// date here shows nothing: whoever looks asks the resource itself.
@Component
public class ResourceTerms {

    /// Resources are few, and shared by cohorts: all stand in one scope.
    static final long SCOPE = 0;

    private static final int AT_ONCE = 200;

    private static final String SELECT = """
            SELECT r.id, v.id, r.kind, v.title, v.description, v.body, v.audience, v.source, v.lang,
                   IF(r.unnamed, NULL, r.owner_id)
            FROM resource r JOIN resource_version v ON v.id = r.shown_version_id
            """;

    private final JdbcClient jdbc;
    private final Filling filling;

    ResourceTerms(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        var transaction = new TransactionTemplate(transactions);
        this.filling = new Filling(
                "resources", clock, () -> AT_ONCE == Objects.requireNonNull(transaction.execute(_ -> fill())));
    }

    @EventListener
    public void hear(ResourceChanged changed) {
        jdbc.sql("""
                        DELETE FROM resource_terms
                        WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)""").param(changed.resource().value()).update();
        write(jdbc.sql(SELECT + "WHERE r.public_id = ?")
                .param(changed.resource().value())
                .query((row, _) -> text(row))
                .list());
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void nowAndThen() {
        filling.aLittle();
    }

    /// Makes resources findable that are not yet, such as those that were written in another way of making tokens.
    /// Holds them, so that no older text is written over a newer one.
    ///
    /// @return how many
    public int fill() {
        var texts = jdbc.sql(SELECT + """
                        LEFT JOIN resource_terms s
                            ON s.resource_id = r.id AND s.version_id = v.id AND s.form = :form
                        WHERE r.state = 'ACCEPTED' AND s.resource_id IS NULL ORDER BY r.id LIMIT :limit FOR UPDATE""")
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
                            INSERT INTO resource_terms (resource_id, version_id, form, tokens)
                            VALUES (:resource, :version, :form, :tokens)
                            ON DUPLICATE KEY UPDATE version_id = VALUES(version_id), form = VALUES(form),
                                tokens = VALUES(tokens)""")
                    .param("resource", text.resource())
                    .param("version", text.version())
                    .param("form", Terms.FORM)
                    .param("tokens", text.tokens())
                    .update();
        }
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong(1),
                row.getLong(2),
                ResourceKind.FILE.name().equals(row.getString(3)),
                row.getString(4),
                row.getString(5) + (row.getString(6) == null ? "" : row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Long.class));
    }

    private record Text(
            long resource,
            long version,
            boolean file,
            String title,
            String html,
            String audience,
            String source,
            @Nullable String lang,
            @Nullable Long owner) {

        String tokens() {
            return new IndexText(SCOPE)
                    .line(title)
                    .html(html)
                    .line(audience)
                    .line(source)
                    .title(title)
                    .by(owner, null)
                    .lang(lang)
                    .file(file)
                    .toString();
        }
    }
}
