package org.alongside.shared;

import java.io.Serializable;

/// A thread's public id as it stands in addresses: 20 characters that cannot be guessed, see [PublicIds].
public record ThreadId(String value) implements Serializable {}
