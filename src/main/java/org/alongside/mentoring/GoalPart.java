package org.alongside.mentoring;

/// What a goal says in words (P42: specific, measurable, achievable, relevant; the time is a day).
public enum GoalPart {
    /// What exactly. The only one that has to be there.
    WHAT,
    /// How she will see that she has reached it.
    MEASURE,
    /// What makes it possible.
    POSSIBLE,
    /// Why it matters to her.
    MATTERS
}
