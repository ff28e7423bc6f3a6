package org.alongside.mentoring;

import java.util.Locale;

/// Which words a cohort uses for the two people of a pair.
public enum Wording {
    /// Experienced member and newcomer.
    PEER,
    /// Mentor and mentee.
    MENTOR;

    /// @return the message key of what a role is called, such as `option.role.peer.mentor`
    public String key(PairRole role) {
        return "option.role." + name().toLowerCase(Locale.ROOT) + "."
                + role.name().toLowerCase(Locale.ROOT);
    }
}
