package org.alongside.mentoring;

/// How a pair ends.
public enum EndingBranch {
    /// At the time they had agreed on.
    PLANNED,
    /// Sooner, and both want it.
    EARLY,
    /// One of the two ends it, at once and without asking.
    ONE_SIDED
}
