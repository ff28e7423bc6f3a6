package org.alongside.mentoring;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a review stands, for one of the two. Nothing of what anybody said.
///
/// @param answered whether she has
/// @param otherAnswered whether the other has
/// @param mine whether it is she who skips it
/// @param seen whether she has opened it since both answered
/// @param laterUntil when she is asked again; null where she did not put it off
public record ReviewAt(
        ReviewOccasion occasion,
        ReviewStep step,
        boolean answered,
        boolean otherAnswered,
        boolean mine,
        boolean seen,
        @Nullable LocalDate laterUntil)
        implements Serializable {}
