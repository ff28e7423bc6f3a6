package org.alongside.mentoring;

/// Why somebody ended a pair on her own, for the team alone.
public enum EndingReason {
    TIME,
    MOVED,
    NOT_A_FIT,
    UNCOMFORTABLE,
    UNSAFE,
    NO_ANSWER,
    OTHER
}
