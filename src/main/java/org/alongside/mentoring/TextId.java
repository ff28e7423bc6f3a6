package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a text of mentoring: 20 characters that cannot be guessed.
public record TextId(String value) implements Serializable {}
