package org.alongside.shared;

import java.io.Serializable;

/// A person's key. It never appears in an address; there is nothing to guess from outside.
public record PersonId(long value) implements Serializable {}
