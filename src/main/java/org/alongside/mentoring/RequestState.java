package org.alongside.mentoring;

import java.util.Locale;

/// How a newcomer's request stands.
public enum RequestState {
    /// She waits for somebody.
    OPEN,
    /// She waits later.
    PAUSED,
    /// Somebody walks along with her.
    PAIRED,
    /// She asks no more.
    WITHDRAWN;

    /// @return the message key of its name
    public String key() {
        return "option.request." + name().toLowerCase(Locale.ROOT);
    }
}
