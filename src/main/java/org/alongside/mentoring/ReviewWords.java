package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What somebody said in a review; a text is null where she left the question out.
///
/// @param evenness 1 to 5
/// @param version for who changes it
public record ReviewWords(
        @Nullable TextView comfort,
        @Nullable TextView power,
        @Nullable TextView difference,
        int evenness,
        int version) implements Serializable {}
