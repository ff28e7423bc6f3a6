package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of a pair's conversation from which a passage can be quoted.
///
/// @param words plain text
/// @param mine whether who looks wrote it
public record QuotableMessage(
        TextId id, String words, @Nullable String lang, boolean mine, Instant writtenAt) implements Serializable {}
