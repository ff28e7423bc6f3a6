package org.alongside.library;

import java.io.Serializable;

/// A collection's public id as it stands in addresses: 20 characters that cannot be guessed.
public record CollectionId(String value) implements Serializable {}
