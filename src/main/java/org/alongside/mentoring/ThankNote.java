package org.alongside.mentoring;

import java.io.Serializable;

/// Thanks somebody got.
///
/// @param from display name of who wrote it
public record ThankNote(String from, TextView text) implements Serializable {}
