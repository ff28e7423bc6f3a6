package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.alongside.library.ResourceChanged;
import org.alongside.library.ResourceKind;
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
    private final IndexTable table;
    private final Filling filling;

    ResourceTerms(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.table = new IndexTable(batches, "resource_terms", "resource_id", "version_id");
        this.filling = Filling.of("resources", clock, transactions, AT_ONCE, this::fill);
    }

    @EventListener
    public void hear(ResourceChanged changed) {
        jdbc.sql("""
                        DELETE FROM resource_terms
                        WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)""").param(changed.resource().value()).update();
        table.write(jdbc.sql(SELECT + "WHERE r.public_id = ?")
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
        table.write(texts);
        return texts.size();
    }

    private static Row text(ResultSet row) throws SQLException {
        var title = row.getString(4);
        var more = row.getString(6);
        var tokens = new IndexText(SCOPE)
                .line(title)
                .html(row.getString(5) + (more == null ? "" : more))
                .line(row.getString(7))
                .line(row.getString(8))
                .title(title)
                .by(row.getObject(10, Long.class), null)
                .lang(row.getString(9))
                .file(ResourceKind.FILE.name().equals(row.getString(3)));
        return new Row(List.of(row.getLong(1), row.getLong(2)), tokens);
    }
}
