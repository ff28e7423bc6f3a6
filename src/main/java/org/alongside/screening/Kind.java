package org.alongside.screening;

import java.util.Locale;

/// What a text may be, besides fit to read. Each kind has its own threshold and its own consequence.
public enum Kind {
    /// Advertising: held.
    SPAM,
    /// A lure that costs its reader money, papers or safety: held.
    SCAM,
    /// Words against a person or a group in the writer's own voice; held. Quoting and reporting them is not.
    INSULT,
    /// Violence, exposure or blackmail announced to somebody: held.
    THREAT,
    /// Somebody's own phone number, e-mail or home address: its author is asked before others see it.
    CONTACT,
    /// Somebody may be in danger: never held, shown to a moderator at once, with help lines for its author.
    DANGER;

    /// @return its stable name in lower case, as it is written out and translated
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
