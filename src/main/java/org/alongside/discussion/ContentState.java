package org.alongside.discussion;

/// What others may read of a thread or a post.
public enum ContentState {
    /// Everyone in the cohort reads it.
    PUBLISHED,
    /// Waits for a moderator; its author and the cohort's moderators see it.
    HELD,
    /// Is with its author, who was asked to change it; she and the cohort's moderators see it.
    RETURNED,
    /// A moderator did not publish it; its author still sees it, with the reason.
    REMOVED,
    /// Its author took it back; a stub stays where others have read it.
    DELETED
}
