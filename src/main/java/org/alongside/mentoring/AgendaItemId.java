package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of something on the agenda of a meeting: 20 characters that cannot be guessed.
public record AgendaItemId(String value) implements Serializable {}
