package org.alongside.shared;

import java.io.Serializable;

/// A person's public id as it stands in the address of her page: 20 characters that cannot be guessed, see
/// [PublicIds].
public record MemberId(String value) implements Serializable {}
