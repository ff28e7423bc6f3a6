package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a thread that grows out of a pair's talk: 20 characters that cannot be guessed.
public record LinkedDraftId(String value) implements Serializable {}
