package org.alongside.mentoring;

import java.util.Locale;

/// How two people can meet.
public enum WayToMeet {
    ONLINE,
    IN_PERSON,
    /// Either is well.
    BOTH;

    /// @return the message key of its name
    public String key() {
        return "option.way." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
