package org.alongside.mentoring;

import java.util.Locale;

/// How a mentor's offer stands.
public enum OfferState {
    /// Newcomers can be brought together with her.
    OPEN,
    /// Nobody new for a while; her pairs go on.
    PAUSED,
    /// Nobody new any more.
    WITHDRAWN;

    /// @return the message key of its name
    public String key() {
        return "option.offer." + name().toLowerCase(Locale.ROOT);
    }
}
