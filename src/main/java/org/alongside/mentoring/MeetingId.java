package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a meeting: 20 characters that cannot be guessed.
public record MeetingId(String value) implements Serializable {}
