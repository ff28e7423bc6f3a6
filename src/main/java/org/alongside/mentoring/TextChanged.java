package org.alongside.mentoring;

import org.alongside.shared.PairId;
import org.jspecify.annotations.Nullable;

/// Something has become of a text: it was written, let through, given back, removed or taken back. Published in
/// the transaction in which it did. Whoever hears it asks the service as her own reader what there is to see.
///
/// @param pair null for a text of one person alone
public record TextChanged(
        TextId text, TextKind kind, @Nullable PairId pair) {}
