package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A review as one of the two sees it.
///
/// @param writable whether she can answer, or change her answer
/// @param own what she said; null where she has not answered
/// @param theirs what the other said; null until both have answered
public record ReviewPage(
        ReviewAt at,
        boolean writable,
        @Nullable ReviewWords own,
        @Nullable ReviewWords theirs) implements Serializable {}
