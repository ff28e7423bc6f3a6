package org.alongside.mentoring;

import java.util.Locale;

/// Why somebody says no to a proposal. Coordinators read it, the other of the two never.
public enum DeclineReason {
    /// She has no time now.
    TIME,
    /// Other topics matter more to her.
    TOPICS,
    /// Their common language is not the one she needs.
    LANGUAGE,
    /// They know each other, or are too close.
    KNOWN,
    /// Perhaps at another time.
    LATER,
    OTHER;

    /// @return the message key of its words
    public String key() {
        return "option.decline." + name().toLowerCase(Locale.ROOT);
    }
}
