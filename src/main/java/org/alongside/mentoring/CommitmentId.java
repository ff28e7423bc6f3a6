package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a commitment: 20 characters that cannot be guessed.
public record CommitmentId(String value) implements Serializable {}
