package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// A pair goes on after a pause. Published in the transaction in which it does.
public record PairResumed(PairId pair) {}
