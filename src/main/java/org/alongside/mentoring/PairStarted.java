package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// Two people have become a pair. Published in the transaction that made it.
public record PairStarted(PairId pair) {}
