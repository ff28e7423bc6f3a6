package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.alongside.screening.Fingerprint;
import org.jspecify.annotations.Nullable;

/// By what a text and its author are known again.
///
/// @param concerned key of who answers for it; null where nobody here does
/// @param text null for a text from before fingerprints were kept
record Prints(@Nullable Long concerned, @Nullable Fingerprint text) {

    /// @param first column of the person's key; hash, sketch and number of words follow
    static Prints of(ResultSet row, int first) throws SQLException {
        var hash = row.getObject(first + 1, Long.class);
        var sketch = row.getBytes(first + 2);
        return new Prints(
                row.getObject(first, Long.class),
                hash == null
                        ? null
                        : Fingerprint.stored(hash, sketch == null ? new byte[0] : sketch, row.getInt(first + 3)));
    }

    boolean sameAuthor(Prints other) {
        return concerned != null && Objects.equals(concerned, other.concerned);
    }

    /// @return 0 to 1: share of common word runs, 1 for the same words
    double alike(Prints other) {
        if (text == null || other.text == null) {
            return 0;
        }
        return text.exact() == other.text.exact() ? 1 : text.likeness(other.text);
    }
}
