package org.alongside.identity;

import org.alongside.shared.MemberId;

/// Somebody whom a person has blocked.
public record BlockedPerson(MemberId id, String name) {}
