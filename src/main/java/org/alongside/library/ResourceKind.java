package org.alongside.library;

import java.util.Locale;

/// What a resource is.
public enum ResourceKind {
    LINK,
    FILE,
    TEXT;

    /// @return the message key of its name
    public String key() {
        return "option.resource-kind." + name().toLowerCase(Locale.ROOT);
    }
}
