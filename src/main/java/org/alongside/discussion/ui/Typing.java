package org.alongside.discussion.ui;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How long somebody has been writing, by the server's own time: from the first keystroke that was heard of. What
/// is typed is heard of with a delay, which counts as time of writing; reading before that does not.
final class Typing {

    private final long delayNanos;
    private final LongSupplier nanos;
    private final long opened;
    private @Nullable Long first;

    /// @param delayMs how long a keystroke takes at most to be heard of
    Typing(int delayMs) {
        this(delayMs, System::nanoTime);
    }

    Typing(int delayMs, LongSupplier nanos) {
        this.delayNanos = Duration.ofMillis(delayMs).toNanos();
        this.nanos = nanos;
        this.opened = nanos.getAsLong();
    }

    void seen() {
        if (first == null) {
            first = nanos.getAsLong();
        }
    }

    /// @return whole seconds, no more than the place to write has been open
    int seconds() {
        var now = nanos.getAsLong();
        var heard = first == null ? now : first;
        var writing = Math.min(now - heard + delayNanos, now - opened);
        return (int) Duration.ofNanos(writing).toSeconds();
    }
}
