package org.alongside.shared;

import java.io.Serializable;

/// A post's public id as it stands in addresses: 20 characters that cannot be guessed, see [PublicIds].
public record PostId(String value) implements Serializable {}
