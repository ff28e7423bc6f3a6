package org.alongside.library;

import java.util.Locale;

/// What a reader tells who keeps a resource.
public enum WordVerdict {
    HELPED,
    /// Something is missing in it.
    MISSING,
    /// It is not true any more. Those who look after the cohort see that somebody thinks so.
    OUTDATED;

    /// @return the message key of what she says
    public String key() {
        return "option.word." + name().toLowerCase(Locale.ROOT);
    }
}
