package org.alongside.moderation;

/// By what texts are put together.
public enum ClusterKind {
    /// Nearly the same words.
    WORDS,
    /// Links to the same site.
    SITE,
    /// The same name of its author, of which at least one text waits.
    NAME,
    /// What speaks most against them; of those that wait.
    REASON
}
