package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a goal: 20 characters that cannot be guessed.
public record GoalId(String value) implements Serializable {}
