package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a passage of a pair's talk that is to be quoted: 20 characters that cannot be guessed.
public record LinkedQuoteId(String value) implements Serializable {}
