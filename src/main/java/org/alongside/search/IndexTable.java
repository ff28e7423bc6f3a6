package org.alongside.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// A table that things are found by: a key, columns of its own, `form` and `tokens`.
public final class IndexTable {

    private final JdbcTemplate jdbc;
    private final String upsert;

    /// @param table its name
    /// @param key column of the key
    /// @param others further columns
    public IndexTable(JdbcTemplate jdbc, String table, String key, String... others) {
        this.jdbc = jdbc;
        var written =
                Stream.concat(Stream.of(others), Stream.of("form", "tokens")).toList();
        this.upsert = "INSERT INTO " + table + " (" + key + ", " + String.join(", ", written) + ") VALUES (?"
                + ", ?".repeat(written.size()) + ") ON DUPLICATE KEY UPDATE "
                + written.stream()
                        .map(column -> column + " = VALUES(" + column + ")")
                        .collect(Collectors.joining(", "));
    }

    /// Writes what things are found by, over what was there.
    public void write(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(upsert, rows.stream().map(Row::values).toList());
        }
    }

    /// What one thing is found by.
    ///
    /// @param columns its key and its other columns, in their order
    public record Row(List<Object> columns, IndexText tokens) {

        private Object[] values() {
            var values = new ArrayList<>(columns);
            values.add(Terms.FORM);
            values.add(tokens.toString());
            return values.toArray();
        }
    }
}
