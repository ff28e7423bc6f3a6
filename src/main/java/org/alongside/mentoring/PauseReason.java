package org.alongside.mentoring;

/// Why somebody paused, in her own note (P05). Nobody has to say, and the other never reads it.
public enum PauseReason {
    TONE,
    ASSUMPTIONS,
    /// She was left out, or felt so.
    INCLUSION,
    TIME,
    OTHER
}
