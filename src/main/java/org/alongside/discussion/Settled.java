package org.alongside.discussion;

import org.alongside.shared.CohortId;

/// What came of a decision about a text.
public sealed interface Settled {

    /// It is done.
    ///
    /// @param revisionKey of the text decided on
    /// @param before how the post stood, to be kept for [PostDecisions#restore]
    /// @param after how it stands now
    record Done(long revisionKey, CohortId cohort, PostMark before, PostMark after) implements Settled {}

    /// Nothing was done: the text does not stand as the decision supposes.
    ///
    /// @param revisionKey of the text that was to be decided on
    /// @param state what had become of it: decided by somebody else, replaced by a newer text, or taken back
    /// @param post what had become of the post
    record NoLongerWaiting(long revisionKey, RevisionState state, ContentState post) implements Settled {}
}
