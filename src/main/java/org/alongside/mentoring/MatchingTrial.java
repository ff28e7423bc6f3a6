package org.alongside.mentoring;

import org.alongside.mentoring.domain.matching.Trial;

/// How long matching takes and what it is worth, on people who do not exist. For who has the machine itself.
public final class MatchingTrial {

    private MatchingTrial() {}

    /// @param runs how often, at least 1
    /// @return what came of it; the same but for the times whenever the same is asked
    public static Figures run(int newcomers, int mentors, long seed, int runs) {
        return Trial.run(newcomers, mentors, seed, runs);
    }

    /// What came of it.
    ///
    /// @param places free ones of all mentors
    /// @param medianMillis time of a run, in milliseconds
    /// @param slowMillis time that 95 of 100 runs stay below, in milliseconds
    /// @param pairs that were made
    /// @param score sum over all pairs, each 0 to 1
    /// @param greedyPairs pairs of always taking the two who fit best of those still free
    /// @param greedyScore sum of those
    public record Figures(
            int newcomers,
            int mentors,
            int places,
            double medianMillis,
            double slowMillis,
            int pairs,
            double score,
            int greedyPairs,
            double greedyScore) {}
}
