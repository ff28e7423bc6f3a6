package org.alongside.library;

import java.util.Locale;

/// What an author has said, as the one who asked her is told: a yes without a name is no yes to her.
public enum AskAnswer {
    WAITING,
    NOT_NOW,
    YES;

    /// @return the message key of its words
    public String key() {
        return "option.ask-answer." + name().toLowerCase(Locale.ROOT);
    }
}
