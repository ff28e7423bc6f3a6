package org.alongside.mentoring;

/// How a commitment stands.
public enum CommitmentState {
    /// The other asked for it; she has not said whether she takes it on.
    ASKED,
    OPEN,
    DONE,
    /// Who promised let it go.
    LET_GO,
    /// Who was asked did not take it on. Nobody asks why.
    DECLINED,
    /// Who asked took the question back.
    WITHDRAWN
}
