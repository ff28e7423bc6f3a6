package org.alongside.shared;

import java.io.Serializable;

/// A pair's public id as it stands in addresses: 20 characters that cannot be guessed, see [PublicIds].
public record PairId(String value) implements Serializable {}
