package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A goal in a list.
///
/// @param what what exactly; perhaps not to be read by the viewer
/// @param by the day; null for none
/// @param steps how many steps it has that the mentee took on
/// @param done how many of them are done
/// @param suggested whether the idea was the mentor's
/// @param waiting whether something of the mentor's waits for the mentee: the goal itself, a change, a step
/// @param closedAt when it was reached, let go or declined; null before
public record GoalSummary(
        GoalId id,
        GoalState state,
        TextView what,
        @Nullable LocalDate by,
        int steps,
        int done,
        boolean suggested,
        boolean waiting,
        @Nullable Instant closedAt)
        implements Serializable {}
