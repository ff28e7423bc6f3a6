package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A check-in as one of the two sees it.
///
/// @param now the one that is open; null where none is
/// @param mine what she wrote; null where she has not answered. What she said of her safety is not shown again:
///     who looks over her shoulder is not to read it
/// @param theirs what the other shared with her; null where nothing
public record CheckInPage(
        @Nullable CheckInNow now,
        @Nullable CheckInWords mine,
        @Nullable CheckInWords theirs) implements Serializable {}
