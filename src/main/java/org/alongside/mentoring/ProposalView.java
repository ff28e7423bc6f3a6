package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.Topic;
import org.alongside.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// A proposal as one of its two people sees it before both have answered.
///
/// @param role what she would be in the pair
/// @param asked whether the newcomer asked herself; else somebody of the team proposed it
/// @param answered whether she has said yes and waits for the other
/// @param reminded whether she has been reminded
/// @param otherTerms what the other offers or asks for
/// @param shared topics of both
/// @param sharedLanguages of both
/// @param reasons parts of the score it was proposed for that count, the weightiest first: `topics`, `language`,
///     `hours`, `format`, `waiting`; empty for one that was asked for
/// @param experience what the newcomer brings from before, for the mentor; else null
/// @param word with which the newcomer asked; null for none
public record ProposalView(
        ProposalId id,
        CohortInMentoring cohort,
        PairRole role,
        boolean asked,
        boolean answered,
        boolean reminded,
        String otherName,
        MemberId otherPage,
        Terms otherTerms,
        List<Topic> shared,
        List<String> sharedLanguages,
        List<String> reasons,
        @Nullable TextView experience,
        @Nullable TextView word,
        Instant proposedAt,
        Instant lapsesAt)
        implements Serializable {

    /// @return whether it waits for her
    public boolean mine() {
        return !answered;
    }
}
