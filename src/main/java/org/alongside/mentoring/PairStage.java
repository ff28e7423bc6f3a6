package org.alongside.mentoring;

import java.util.Locale;

/// Where two people are on their way, as coordinators see it.
public enum PairStage {
    /// They were proposed to each other, or one has asked the other.
    PROPOSED,
    /// In their first four weeks.
    FIRST_WEEKS,
    UNDER_WAY,
    PAUSED,
    /// They are coming to an end.
    CLOSING,
    /// They came to their end as planned.
    ENDED_PLANNED,
    /// Both wanted to end earlier.
    ENDED_EARLY,
    /// One of them ended it.
    ENDED_ONE_SIDED,
    /// It is over; how is not known.
    ENDED;

    /// @return whether they are a pair that is not over
    public boolean live() {
        return this == FIRST_WEEKS || this == UNDER_WAY || this == PAUSED || this == CLOSING;
    }

    /// @return whether it is over
    public boolean over() {
        return compareTo(ENDED_PLANNED) >= 0;
    }

    /// @return the message key of its name
    public String key() {
        return "option.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
