package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mentee would like to be introduced to somebody.
///
/// @param toTeam whether she told the coordinators, else her mentor
/// @param name of the mentee, for coordinators; null for the two
/// @param cohort its name, for coordinators; null for the two
/// @param text to whom, and why
/// @param answered whether it was taken care of
public record IntroductionWish(
        WishId id,
        boolean toTeam,
        @Nullable String name,
        @Nullable String cohort,
        TextView text,
        boolean answered,
        Instant createdAt)
        implements Serializable {}
