package org.alongside.moderation.domain;

/// As what somebody acts.
public enum Role {
    MEMBER,
    MODERATOR,
    COORDINATOR,
    ADMINISTRATOR,
    /// Nobody: it happens by itself.
    SYSTEM
}
