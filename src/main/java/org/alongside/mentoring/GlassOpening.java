package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;

/// That somebody responsible could read a pair's conversation, as the two are told: not who it was.
///
/// @param told why, in the words that were written for them
public record GlassOpening(Instant from, Instant until, String told) implements Serializable {}
