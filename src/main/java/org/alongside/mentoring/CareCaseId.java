package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a case of the team's: 20 characters that cannot be guessed.
public record CareCaseId(String value) implements Serializable {}
