package org.alongside.mentoring;

import java.util.Locale;

/// A part of how well two would fit, or of why it is somebody's turn.
public enum MatchPart {
    /// Languages both speak.
    LANGUAGE,
    /// How much of what she wants to talk about the other offers.
    TOPICS,
    /// Time.
    HOURS,
    /// Online or in person.
    FORMAT,
    /// How long the newcomer has waited.
    WAITING;

    /// @return its name in stored reasons
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the message key of its name
    public String key() {
        return "option.match." + code();
    }
}
