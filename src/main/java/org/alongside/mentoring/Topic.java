package org.alongside.mentoring;

import java.util.Locale;

/// What two people can walk along each other with.
public enum Topic {
    WORK,
    LANGUAGE,
    STUDY,
    HOUSING,
    CHILDREN,
    HEALTH,
    PAPERS,
    MONEY,
    EVERYDAY,
    FRIENDS,
    BUSINESS,
    DRIVING;

    /// @return the message key of its name
    public String key() {
        return "option.topic." + name().toLowerCase(Locale.ROOT);
    }
}
