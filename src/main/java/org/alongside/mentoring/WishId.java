package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a wish to be introduced to somebody: 20 characters that cannot be guessed.
public record WishId(String value) implements Serializable {}
