package org.alongside.search;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of what was found.
///
/// @param people those whose names fit, a few, on the first page of everything; else empty
/// @param hits the newest first; how many there are in all is not counted
/// @param next where the next page begins; null on the last one
/// @param nowhere whether a cohort was named that the viewer is not in, or that does not exist
public record Results(
        List<Hit> people,
        List<Hit> hits,
        @Nullable Next next,
        boolean nowhere)
        implements Serializable {

    /// Where a page begins.
    ///
    /// @param at position of the last hit before it, and of which kind that was
    public record Next(java.time.Instant at, Kind kind, long key) implements Serializable {}
}
