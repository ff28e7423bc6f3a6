package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What one says in a check-in (P01).
///
/// @param feeling null where she has not chosen
/// @param safe null where she has not chosen
/// @param strain how heavy it is for a mentor, 1 to 5; null where she did not say; a mentee's is not kept
/// @param works what works, plain text; may be blank
/// @param change what does not, plain text; may be blank
/// @param share whether the other is to read the two texts; otherwise nobody does but herself
public record CheckInAnswer(
        @Nullable Feeling feeling,
        @Nullable Safe safe,
        @Nullable Integer strain,
        String works,
        String change,
        boolean share)
        implements Serializable {}
