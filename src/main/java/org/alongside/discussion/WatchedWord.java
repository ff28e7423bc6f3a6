package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;

/// A word or phrase that a community, or the whole site, watches.
///
/// @param site whether it counts in every cohort
/// @param pattern as it was written, at most 100 characters
/// @param addedBy display name
/// @param version to be given back with a change
public record WatchedWord(
        long id,
        boolean site,
        String pattern,
        WatchAction action,
        State state,
        String addedBy,
        Instant changedAt,
        int version)
        implements Serializable {

    /// Whether it does anything.
    public enum State {
        /// New: it does nothing and can be tried.
        TRIAL,
        ON,
        OFF
    }
}
