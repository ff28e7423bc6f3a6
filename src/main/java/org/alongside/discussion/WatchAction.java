package org.alongside.discussion;

import java.util.Locale;

/// What happens with a text that has a watched word.
public enum WatchAction {
    /// It waits for a moderator.
    HOLD,
    /// Its author is asked before it is posted.
    WARN,
    /// Others read it once they open it.
    FOLD,
    /// Others read it, and moderators are told.
    REPORT;

    /// @return name of the signal that says so, with the words as its evidence
    public String signal() {
        return "watched." + name().toLowerCase(Locale.ROOT);
    }
}
