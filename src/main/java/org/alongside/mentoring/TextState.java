package org.alongside.mentoring;

/// What has become of a text of mentoring.
public enum TextState {
    /// It waits for a moderator; its author alone sees it.
    HELD,
    /// Those it is meant for read it.
    PUBLISHED,
    /// It is with its author again, to be changed.
    RETURNED,
    /// It was not let through; its author alone sees it.
    REMOVED
}
