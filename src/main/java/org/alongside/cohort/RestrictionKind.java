package org.alongside.cohort;

import java.util.Locale;

/// What a member may not do for a time.
public enum RestrictionKind {
    /// What she writes or changes waits for a moderator, whatever screening says of it.
    HOLD_POSTS,
    /// She reads, and writes nothing.
    NO_POSTING,
    /// She neither mentors nor is mentored.
    NO_MENTORING;

    /// @return its name in message keys
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
