package org.alongside.mentoring;

import java.io.Serializable;
import java.util.Map;

/// What people answered at the end of their pairs, counted over all pairs of a cohort.
///
/// @param answers how many answered
/// @param goals how many gave each answer to whether she came nearer to her goals
/// @param asEquals the same for whether they talked as equals
/// @param again the same for whether she would do it again
public record ExitCounts(
        int answers, Map<ExitChoice, Integer> goals, Map<ExitChoice, Integer> asEquals, Map<ExitChoice, Integer> again)
        implements Serializable {

    /// Fewer answers are not shown: they could be told apart.
    public static final int FEWEST = 5;
}
