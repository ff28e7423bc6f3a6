package org.alongside.mentoring;

import java.io.Serializable;
import org.alongside.shared.PairId;

/// A pair of hers in which the two write now.
///
/// @param role what she is in it
/// @param otherName display name of the other
public record LivePair(PairId id, PairRole role, Wording wording, String otherName) implements Serializable {}
