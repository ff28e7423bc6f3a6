package org.alongside.mentoring;

/// How a pair stands.
public enum PairState {
    /// The two talk.
    ACTIVE,
    /// Nothing is written for a while. Why, and by whose wish, is not said.
    PAUSED,
    /// It is over; both go on reading what they kept.
    ENDED
}
