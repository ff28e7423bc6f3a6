package org.alongside.library.domain.links;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a link.
///
/// @param failures how often in a row it did not answer
/// @param failingSince when that began; null where it answered last
/// @param deadAt since when readers are told; null as long as they are not
record LinkState(
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant deadAt) {

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration DAY = Duration.ofDays(1);

    /// A server may be down for a day, or for a weekend.
    private static final int SILENT_CHECKS = 3;

    private static final Duration SILENT_TIME = Duration.ofHours(36);

    /// A server that says so itself is believed the second time.
    private static final int GONE_CHECKS = 2;

    /// @return what is known after another look
    LinkState after(Answer answer, Instant now) {
        return switch (answer) {
            case ANSWERS -> new LinkState(0, null, null);
            case UNSURE -> this;
            case GONE, SILENT -> {
                var since = failingSince == null ? now : failingSince;
                var dead = answer == Answer.GONE
                        ? failures + 1 >= GONE_CHECKS
                        : failures + 1 >= SILENT_CHECKS
                                && !since.plus(SILENT_TIME).isAfter(now);
                yield new LinkState(failures + 1, since, deadAt != null ? deadAt : dead ? now : null);
            }
        };
    }

    /// @return after what time to look again: each week, and each day as long as it fails and readers are not
    ///     told
    Duration pause() {
        return failures > 0 && deadAt == null ? DAY : WEEK;
    }
}
