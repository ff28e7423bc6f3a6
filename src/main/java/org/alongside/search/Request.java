package org.alongside.search;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What a source is asked for.
///
/// @param viewer who asks: nothing else decides about what she may read but the tables as they are now
/// @param cohorts cohorts of hers to look in. She was a member a moment ago: the source joins `cohort_member` itself
/// @param query without a [Query#problem]
/// @param authors keys of people of whom one is meant by [Query#by]; only to be used where that is not empty
/// @param since what is older is not asked for; null for no limit
/// @param after what stands before this, or on it, is not asked for
/// @param limit how many at most
public record Request(
        PersonId viewer,
        List<CohortId> cohorts,
        Query query,
        List<Long> authors,
        @Nullable Instant since,
        Position after,
        int limit) {}
