package org.alongside.discussion.domain;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a page of threads ends, written as `1-2026-01-31T10:00:00Z-17`.
record ListCursor(boolean pinned, Instant activity, long key) {

    /// @return null for no cursor, and for one that somebody made up
    static @Nullable ListCursor parse(@Nullable String cursor) {
        if (cursor == null || cursor.length() < 5) {
            return null;
        }
        int last = cursor.lastIndexOf('-');
        try {
            return new ListCursor(
                    cursor.charAt(0) == '1',
                    Instant.parse(cursor.substring(2, last)),
                    Long.parseLong(cursor.substring(last + 1)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return (pinned ? "1-" : "0-") + activity + "-" + key;
    }
}
