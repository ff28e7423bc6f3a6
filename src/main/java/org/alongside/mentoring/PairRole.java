package org.alongside.mentoring;

/// What one is in a pair.
public enum PairRole {
    /// Who came earlier and walks along.
    MENTOR,
    /// Who came later and keeps the lead over her own goals.
    MENTEE;

    /// @return the part of the other
    public PairRole other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
