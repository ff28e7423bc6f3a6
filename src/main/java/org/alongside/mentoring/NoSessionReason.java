package org.alongside.mentoring;

/// Why there was no closing session (P46).
public enum NoSessionReason {
    NO_TIME,
    MOVED,
    NOT_WANTED,
    ILL,
    OTHER
}
