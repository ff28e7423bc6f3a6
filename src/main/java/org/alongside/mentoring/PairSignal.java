package org.alongside.mentoring;

import java.util.Locale;

/// What may need a coordinator. Only that there is something, never what was said.
public enum PairSignal {
    /// One of the two answered in a check-in that she does not feel safe or is not sure.
    SAFETY,
    /// A mediation is open.
    MEDIATION,
    /// Neither a message nor a meeting for 21 days (as Mentorloop counts).
    QUIET;

    /// @return the message key of its name
    public String key() {
        return "option.signal." + name().toLowerCase(Locale.ROOT);
    }
}
