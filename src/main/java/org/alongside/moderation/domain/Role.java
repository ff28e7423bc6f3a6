package org.alongside.moderation.domain;

/// As what somebody acts.
public enum Role {
    MEMBER,
    MODERATOR,
    COORDINATOR,
    ADMINISTRATOR,
    /// Who is responsible for safeguarding in a cohort.
    SAFEGUARDING,
    /// Nobody: it happens by itself.
    SYSTEM
}
