package org.alongside.moderation;

import java.util.List;
import org.alongside.screening.Signal;

/// Why a text is not published. Its author reads it, in the words of the message `reason.<code>`.
public enum RemovalReason {
    SPAM("spam"),
    SCAM("scam"),
    UNKIND("unkind"),
    PRIVATE_DATA("private-data"),
    OFF_TOPIC("off-topic"),
    OTHER("other");

    private final String code;

    RemovalReason(String code) {
        this.code = code;
    }

    /// @return the reason code as it is stored, at most 40 characters
    public String code() {
        return code;
    }

    /// @return whether screening learns from it. The other reasons say nothing about texts like it: what belongs
    ///     elsewhere or tells too much of somebody is no advertisement
    public boolean isSpam() {
        return this == SPAM || this == SCAM;
    }

    /// @throws IllegalArgumentException for a code that is not one of these
    public static RemovalReason of(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /// What a moderator will most likely choose.
    ///
    /// @param signals why the text was held, heaviest first
    /// @return SCAM where the most telling one is about money, promises or messengers, UNKIND where it is an
    ///     insult or a threat, OTHER where it is a watched word, else SPAM
    public static RemovalReason likely(List<Signal> signals) {
        var telling = Signal.telling(signals).map(Signal::name).orElse("");
        if (telling.equals("harm.insult") || telling.equals("harm.threat")) {
            return UNKIND;
        }
        if (telling.startsWith("watched.")) {
            return OTHER;
        }
        return telling.startsWith("scam.") || telling.equals("lure.messenger") ? SCAM : SPAM;
    }
}
