package org.alongside.mentoring;

/// What has become of a version of an agreement.
public enum AgreementState {
    /// One has proposed it, the other has not answered.
    PROPOSED,
    /// Both have said yes.
    IN_FORCE,
    /// It was in force until another was.
    REPLACED,
    /// Another proposal took its place before it was accepted.
    ANSWERED,
    /// Who proposed it took it back.
    WITHDRAWN
}
