package org.alongside.moderation;

/// What is decided about the thing itself.
public enum Act {
    /// Others may read it; what they read already stays.
    PUBLISH,
    /// Its author gets it back to change it.
    GIVE_BACK,
    /// Others do not get to read it.
    REMOVE,
    /// Nothing is done to it: where there is no text to decide about, or she has been helped.
    NOTHING,
    /// An appeal changes nothing.
    UPHOLD,
    /// An appeal is right: what was decided is taken back.
    GRANT,
    /// A published text waits for a moderator again.
    HOLD,
    /// An earlier decision is taken back.
    UNDO,
    /// The same was decided about many at once; each has an entry of its own.
    MANY
}
