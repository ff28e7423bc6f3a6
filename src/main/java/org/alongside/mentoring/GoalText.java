package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a goal says, said before, or might say.
///
/// @param id names it; 20 characters
/// @param mine whether the viewer wrote it
/// @param parts what it says; [GoalPart#WHAT] is always there, perhaps not to be read by the viewer
/// @param by the day; null for none
/// @param changes safe HTML with `ins` and `del` against what the goal said before, of each part that changed
/// @param takenOn whether the mentee took on what the mentor had suggested
public record GoalText(
        String id,
        boolean mine,
        Map<GoalPart, TextView> parts,
        @Nullable LocalDate by,
        Instant madeAt,
        Map<GoalPart, String> changes,
        boolean takenOn)
        implements Serializable {

    /// @return what exactly
    public TextView what() {
        return Objects.requireNonNull(parts.get(GoalPart.WHAT));
    }

    /// @return whether a part of it is not there for both
    public boolean waits() {
        return parts.values().stream().anyMatch(text -> text.state() != TextState.PUBLISHED);
    }
}
