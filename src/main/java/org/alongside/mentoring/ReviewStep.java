package org.alongside.mentoring;

/// How a review stands for one of the two.
public enum ReviewStep {
    /// She has not answered yet.
    DUE,
    /// She will answer later.
    LATER,
    /// Her answer is in, the other's is not.
    WAITING,
    /// Both read both.
    OPEN,
    /// One of the two skips it.
    SKIPPED,
    /// Its time is over and it was never opened. It stays sealed.
    PASSED
}
