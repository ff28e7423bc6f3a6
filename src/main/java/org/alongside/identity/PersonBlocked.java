package org.alongside.identity;

import org.alongside.shared.PersonId;

/// Somebody wants to meet somebody no longer. Published in the transaction that stored it; whoever hears it tells
/// nobody.
public record PersonBlocked(PersonId by, PersonId blocked) {}
