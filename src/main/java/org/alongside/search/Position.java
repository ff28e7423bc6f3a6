package org.alongside.search;

import java.time.Instant;

/// A place in the order of what is found: the newest first, and of the same moment the greater key.
///
/// @param key that of the row, within its kind
public record Position(Instant at, long key) {

    /// Before everything that is there.
    public static final Position FIRST = new Position(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
}
