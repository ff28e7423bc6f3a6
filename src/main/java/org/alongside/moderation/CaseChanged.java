package org.alongside.moderation;

/// Something happened to a case.
///
/// @param what what it was
public record CaseChanged(What what) {

    /// What can happen.
    public enum What {
        OPENED,
        /// Somebody may be in danger, or a case has come to those it did not reach before.
        RAISED,
        CHANGED,
        CLOSED
    }
}
