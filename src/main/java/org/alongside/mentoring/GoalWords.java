package org.alongside.mentoring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into the form of a goal.
///
/// @param words plain text of each part; what is not there or blank says nothing
/// @param by the day; null for none
public record GoalWords(
        Map<GoalPart, String> words, @Nullable LocalDate by) implements Serializable {

    public GoalWords {
        words = Map.copyOf(words);
    }

    /// A goal in one line.
    public GoalWords(String what) {
        this(Map.of(GoalPart.WHAT, what), null);
    }

    /// @return the plain text of a part; empty where it says nothing
    public String of(GoalPart part) {
        return words.getOrDefault(part, "").strip();
    }
}
