package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;

/// How well two would fit. It is about the two together: nobody has a score of her own.
///
/// @param points 0 to [#MOST]
/// @param parts every part of it, in the order of [MatchPart]
public record MatchScore(int points, List<Part> parts) implements Serializable {

    /// Points of two who fit in everything.
    public static final int MOST = 10_000;

    /// @param weight 0 to 100, as the cohort has chosen
    /// @param value 0 to 1
    public record Part(MatchPart name, int weight, double value) implements Serializable {

        /// @return the value of a hundred
        public int percent() {
            return (int) Math.round(value * 100);
        }
    }

    public MatchScore {
        parts = List.copyOf(parts);
    }

    /// @return the points of a hundred
    public int percent() {
        return Math.round(points * 100f / MOST);
    }
}
