package org.alongside.mentoring;

import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;

/// One of a pair said that she does not feel safe. Published in the transaction that stored her answer; nobody but who
/// looks after safety is told.
public record SafetyConcern(PairId pair, PersonId by) {}
