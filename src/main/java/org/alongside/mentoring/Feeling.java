package org.alongside.mentoring;

/// How it goes with the two, in one word.
public enum Feeling {
    GOOD,
    MIXED,
    HARD
}
