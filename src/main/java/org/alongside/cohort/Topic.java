package org.alongside.cohort;

import java.util.Locale;

/// What people here talk about with each other, in pairs and in the library.
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
