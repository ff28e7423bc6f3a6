package org.alongside.moderation;

import java.io.Serializable;

/// A decision's public id: 20 characters that cannot be guessed.
public record DecisionId(String value) implements Serializable {}
