package org.alongside.mentoring;

import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;

/// The mentee of a pair that has ended wants to walk on with somebody new. Published in the transaction that
/// stored it.
public record RematchWanted(PairId pair, PersonId mentee) {}
