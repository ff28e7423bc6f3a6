package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of an introduction: 20 characters that cannot be guessed.
public record IntroductionId(String value) implements Serializable {}
