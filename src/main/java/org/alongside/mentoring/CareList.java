package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for the team of a cohort.
///
/// @param cohortName as it stands on pages
/// @param open what cannot wait first, of equals what is due first
/// @param exits what was answered at the end of pairs; null while that would show what one person said
public record CareList(
        String slug,
        String cohortName,
        List<CareSummary> open,
        List<CareSummary> closed,
        @Nullable ExitCounts exits) implements Serializable {}
