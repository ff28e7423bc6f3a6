package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;

/// What a reader has told about what she reads, as she sees it.
///
/// @param words plain text, may be empty
/// @param named whether her name stands beside it
public record OwnWord(WordVerdict verdict, String words, boolean named, Instant at) implements Serializable {}
