package org.alongside.shared;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Something the person may see but not do, or wrong input: the reason is told to her, and what she typed is kept.
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final HashMap<String, Serializable> arguments;

    /// @param reason a reason code such as `thread.locked`; its words are the message `refused.<reason>`
    public RefusedException(String reason) {
        this(reason, Map.of());
    }

    /// @param arguments what the words need besides: names and values of the message's arguments
    public RefusedException(String reason, Map<String, ? extends Serializable> arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = new HashMap<>(arguments);
    }

    /// A refusal that ends by itself. Its words get `amount` and `unit` (`seconds`, `minutes`, `hours` or `days`),
    /// rounded up: so they need no time zone.
    ///
    /// @param left until it ends
    public static RefusedException passing(String reason, Duration left) {
        var seconds = Math.max(1, left.plusNanos(999_999_999).toSeconds());
        if (seconds < 120) {
            return passing(reason, seconds, "seconds");
        }
        if (seconds <= 90 * 60) {
            return passing(reason, Math.ceilDiv(seconds, 60), "minutes");
        }
        if (seconds <= 48 * 3600) {
            return passing(reason, Math.ceilDiv(seconds, 3600), "hours");
        }
        return passing(reason, Math.ceilDiv(seconds, 24 * 3600), "days");
    }

    private static RefusedException passing(String reason, long amount, String unit) {
        return new RefusedException(reason, Map.of("amount", amount, "unit", unit));
    }

    /// @return the reason code
    public String reason() {
        return reason;
    }

    /// @return names and values of the arguments of its words
    public Map<String, Serializable> arguments() {
        return Map.copyOf(arguments);
    }
}
