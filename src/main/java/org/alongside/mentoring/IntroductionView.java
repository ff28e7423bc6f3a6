package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// An introduction as one of the pair sees it.
///
/// @param outside whether the third is nobody of the cohort
/// @param proposedByMe whether who looks proposed it
/// @param name of the third; null for who is not to know it yet, and for somebody outside
/// @param page of the third; null where there is no name
/// @param who of somebody outside: who she is; null for a member
/// @param word why
/// @param thirdAsked whether it is for who looks to say what somebody outside answered
public record IntroductionView(
        IntroductionId id,
        IntroductionState state,
        boolean outside,
        boolean proposedByMe,
        @Nullable String name,
        @Nullable MemberId page,
        @Nullable TextView who,
        @Nullable TextView word,
        boolean thirdAsked,
        Instant createdAt)
        implements Serializable {}
