package org.alongside.mentoring;

/// How a meeting stands.
public enum MeetingState {
    /// Times are proposed, or the place is still to be confirmed by the mentee.
    PROPOSED,
    /// It stands: the other chose a time, and the mentee confirmed time and place.
    CONFIRMED,
    /// The two met.
    HELD,
    /// It was taken back before it began.
    CANCELLED,
    /// The two did not meet, for whatever reason.
    MISSED
}
