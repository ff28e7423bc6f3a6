package org.alongside.library.domain;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a page of resources ends, written as `2026-01-31T10:00:00Z-17`.
record ShownCursor(Instant at, long key) {

    /// @return null for no cursor, and for one that somebody made up
    static @Nullable ShownCursor parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int last = cursor.lastIndexOf('-');
        try {
            return new ShownCursor(
                    Instant.parse(cursor.substring(0, Math.max(0, last))), Long.parseLong(cursor.substring(last + 1)));
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return at + "-" + key;
    }
}
