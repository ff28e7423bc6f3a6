package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// A pair is over. Published in the transaction that ended it.
public record PairEnded(PairId pair) {}
