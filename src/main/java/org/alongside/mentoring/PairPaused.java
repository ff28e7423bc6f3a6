package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// A pair is paused. Published in the transaction that paused it.
public record PairPaused(PairId pair) {}
