package org.alongside.moderation;

import java.time.Duration;
import java.util.List;
import org.alongside.screening.Signal;

/// How bad it would be to let something wait, the worst first.
public enum Severity {
    /// Somebody may be in danger.
    DANGER(1, Duration.ofHours(1)),
    /// Threats, scams, private data: somebody loses something by it.
    HARM(2, Duration.ofHours(4)),
    /// How people treat each other; and what waits only because its author is new.
    CONDUCT(3, Duration.ofDays(1)),
    /// A nuisance.
    SPAM(4, Duration.ofDays(2));

    private final int rank;
    private final Duration target;

    Severity(int rank, Duration target) {
        this.rank = rank;
        this.target = target;
    }

    /// @return 1 for the worst, as the queue is ordered
    public int rank() {
        return rank;
    }

    /// @return within what time it should be decided, unless the site has set another
    public Duration usualTarget() {
        return target;
    }

    /// @param signals why a text was held, heaviest first
    /// @param onlyNew whether nothing but its author being new speaks against it
    /// @return by the most telling signal
    public static Severity of(List<Signal> signals, boolean onlyNew) {
        if (onlyNew) {
            return CONDUCT;
        }
        if (signals.stream().anyMatch(signal -> signal.name().startsWith("danger."))) {
            return DANGER;
        }
        var telling = Signal.telling(signals).map(Signal::name).orElse("");
        if (telling.equals("harm.threat") || telling.startsWith("scam.") || telling.equals("lure.messenger")) {
            return HARM;
        }
        return telling.startsWith("harm.") || telling.startsWith("contact.") || telling.startsWith("watched.")
                ? CONDUCT
                : SPAM;
    }
}
