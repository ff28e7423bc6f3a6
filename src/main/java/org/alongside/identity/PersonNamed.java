package org.alongside.identity;

import org.alongside.shared.PersonId;

/// Somebody has a name, her first or another. Published in the transaction that stores it.
public record PersonNamed(PersonId person) {}
