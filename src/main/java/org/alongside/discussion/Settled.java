package org.alongside.discussion;

import org.alongside.shared.CohortId;

/// What came of a moderator's decision about a held text.
public sealed interface Settled {

    /// It is done.
    ///
    /// @param revisionKey of the text decided on
    record Done(long revisionKey, CohortId cohort) implements Settled {}

    /// Nothing was done: the text no longer waits.
    ///
    /// @param revisionKey of the text that was to be decided on
    /// @param state what had become of it: decided by somebody else, replaced by a newer text, or taken back
    /// @param post what had become of the post
    record NoLongerWaiting(long revisionKey, RevisionState state, ContentState post) implements Settled {}
}
