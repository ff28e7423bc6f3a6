package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// A pair has begun to close: there is one review more. Published in the transaction in which it did.
public record ClosingBegun(PairId pair) {}
