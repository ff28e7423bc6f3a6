package org.alongside.moderation;

import java.io.Serializable;
import java.time.Duration;

/// What a decision means for the person concerned, besides what becomes of her text.
///
/// @param days how long it lasts; 0 where it has no length
public record Measure(Kind kind, int days) implements Serializable {

    /// Longest measure in days.
    public static final int MOST_DAYS = 365;

    /// What kinds there are.
    public enum Kind {
        /// She is told that it must not happen again.
        WARN(false),
        /// What she writes waits for a moderator.
        LIMIT(true),
        /// She reads and does not write.
        NO_POSTING(true),
        /// She is not paired with anybody.
        NO_MENTORING(true),
        /// She leaves the cohort.
        EXPEL(false);

        private final boolean timed;

        Kind(boolean timed) {
            this.timed = timed;
        }

        /// @return whether it ends by itself
        public boolean timed() {
            return timed;
        }
    }

    /// @return how long it lasts
    public Duration length() {
        return Duration.ofDays(days);
    }
}
