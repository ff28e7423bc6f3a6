package org.alongside.discussion;

/// What became of one version of a text.
public enum RevisionState {
    /// Others read it, or read it until the next one came.
    PUBLISHED,
    /// Waits for a moderator.
    HELD,
    /// A moderator asked its author to change it.
    RETURNED,
    /// A moderator did not publish it.
    REMOVED,
    /// Its author wrote another before anyone had decided.
    REPLACED
}
