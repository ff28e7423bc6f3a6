package org.alongside.library;

import java.io.Serializable;

/// A stored file's public id as it stands in addresses: 20 characters that cannot be guessed.
public record FileId(String value) implements Serializable {}
