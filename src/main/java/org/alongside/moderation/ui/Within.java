package org.alongside.moderation.ui;

import java.time.Duration;
import java.time.Instant;

/// How long yet, rounded up: words that need no time zone.
///
/// @param unit `minutes`, `hours` or `days`; `none` where the time is over
record Within(String unit, long amount) {

    static Within until(Instant now, Instant end) {
        var seconds = Duration.between(now, end).toSeconds();
        if (seconds <= 0) {
            return new Within("none", 0);
        }
        if (seconds < Duration.ofMinutes(90).toSeconds()) {
            return new Within(
                    "minutes", Math.ceilDiv(seconds, Duration.ofMinutes(1).toSeconds()));
        }
        return seconds <= Duration.ofDays(2).toSeconds()
                ? new Within("hours", Math.ceilDiv(seconds, Duration.ofHours(1).toSeconds()))
                : new Within("days", Math.ceilDiv(seconds, Duration.ofDays(1).toSeconds()));
    }
}
