package org.alongside.library;

import java.io.Serializable;

/// A resource's public id as it stands in addresses: 20 characters that cannot be guessed.
public record ResourceId(String value) implements Serializable {}
