package org.alongside.mentoring;

/// Whom the team writes to.
public enum CareAudience {
    MENTOR,
    MENTEE,
    BOTH
}
