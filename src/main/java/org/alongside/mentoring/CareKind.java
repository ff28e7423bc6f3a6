package org.alongside.mentoring;

import java.time.Duration;

/// What the team is asked for.
public enum CareKind {
    /// One of the two asks, for herself. The other never learns of it (P04).
    GUIDANCE(3, Duration.ofDays(3)),
    /// Both are invited to talk with the team (P48).
    MEDIATION(2, Duration.ofDays(3)),
    /// One of the two stopped contact. The other sees an ordinary pause.
    CONTACT_STOP(1, Duration.ofHours(1)),
    /// One of the two does not feel safe.
    SAFETY(1, Duration.ofHours(1));

    private final int rank;
    private final Duration target;

    CareKind(int rank, Duration target) {
        this.rank = rank;
        this.target = target;
    }

    /// @return 1 for what cannot wait, as the list is ordered
    public int rank() {
        return rank;
    }

    /// @return within what time somebody of the team answers, unless the site has set another
    public Duration usualTarget() {
        return target;
    }

    /// @return whether the safeguarding clock runs for it, and two people close it
    public boolean safety() {
        return this == CONTACT_STOP || this == SAFETY;
    }
}
