package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of something on a pair's shelf: 20 characters that cannot be guessed.
public record ShelfEntryId(String value) implements Serializable {}
