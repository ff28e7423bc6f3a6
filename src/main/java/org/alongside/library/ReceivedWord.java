package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a reader told, as those see it whom it is for.
///
/// @param words sanitized HTML, may be empty
/// @param name of who told it; null where she keeps it to herself, or a block stands between the two
/// @param earlier whether it is about a version that others read before
/// @param unread whether nobody has looked at it yet
public record ReceivedWord(
        WordVerdict verdict, String words, @Nullable String name, Instant at, boolean earlier, boolean unread)
        implements Serializable {}
