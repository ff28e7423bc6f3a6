package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a journal entry: 20 characters that cannot be guessed.
public record JournalId(String value) implements Serializable {}
