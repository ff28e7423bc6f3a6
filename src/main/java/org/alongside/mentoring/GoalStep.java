package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A small step of a goal.
///
/// @param id names it; 20 characters
/// @param suggested whether the mentee has yet to take it on
/// @param doneAt when it was done; null while it is not
public record GoalStep(
        String id,
        TextView text,
        boolean suggested,
        @Nullable Instant doneAt) implements Serializable {}
