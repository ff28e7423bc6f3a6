package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goal as one of the two sees it.
///
/// @param text what it says; of one that is only suggested, the suggestion
/// @param suggestion a change that waits for the mentee; null for none, and for a goal that is only suggested
/// @param steps in their order; suggested ones at the end
/// @param history what it said before, the newest first, with what it says now in front
/// @param suggested whether the idea was the mentor's
/// @param closedAt when it was reached, let go or declined; null before
/// @param version what a change is based on
public record GoalView(
        GoalId id,
        GoalState state,
        GoalText text,
        @Nullable GoalText suggestion,
        List<GoalStep> steps,
        List<GoalText> history,
        boolean suggested,
        @Nullable Instant closedAt,
        int version)
        implements Serializable {}
