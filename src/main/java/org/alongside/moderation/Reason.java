package org.alongside.moderation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.screening.Signal;

/// Why something was decided. The person concerned reads it, in the words of the message `reason.<code>`.
public enum Reason {
    FINE("fine", Act.PUBLISH, Act.NOTHING),
    NO_BREACH("no-breach", Act.PUBLISH, Act.NOTHING),
    HELPED("helped", Act.PUBLISH, Act.NOTHING),
    NEEDS_NOTE("needs-note", Act.PUBLISH),
    SPAM("spam", Act.REMOVE, Act.NOTHING),
    SCAM("scam", Act.REMOVE, Act.NOTHING),
    UNKIND("unkind", Act.REMOVE, Act.GIVE_BACK, Act.PUBLISH, Act.NOTHING),
    HARASSMENT("harassment", Act.REMOVE, Act.PUBLISH, Act.NOTHING),
    THREAT("threat", Act.REMOVE, Act.NOTHING),
    PRIVATE_DATA("private-data", Act.REMOVE, Act.GIVE_BACK),
    OFF_TOPIC("off-topic", Act.REMOVE, Act.GIVE_BACK),
    UNCLEAR("unclear", Act.GIVE_BACK),
    OTHER("other", Act.REMOVE, Act.GIVE_BACK, Act.PUBLISH, Act.NOTHING),
    STANDS("stands", Act.UPHOLD),
    MISTAKE("mistake", Act.GRANT, Act.UNDO),
    NEW_FACTS("new-facts", Act.GRANT, Act.UNDO),
    SECOND_LOOK("second-look", Act.HOLD);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody changes.
    private final Set<Act> acts;

    Reason(String code, Act first, Act... more) {
        this.code = code;
        this.acts = Set.copyOf(EnumSet.of(first, more));
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

    /// @return the reasons for which that can be decided
    public static List<Reason> of(Act act) {
        return Arrays.stream(values())
                .filter(reason -> reason.acts.contains(act))
                .toList();
    }

    /// @throws IllegalArgumentException for a code that is not one of these
    public static Reason of(String code) {
        for (var reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /// What a moderator will most likely choose to remove a text.
    ///
    /// @param signals why the text was held, heaviest first
    /// @return SCAM where the most telling one is about money, promises or messengers, UNKIND or THREAT where it is
    ///     an insult or a threat, else SPAM
    public static Reason likely(List<Signal> signals) {
        var telling = Signal.telling(signals).map(Signal::name).orElse("");
        if (telling.equals("harm.insult")) {
            return UNKIND;
        }
        if (telling.equals("harm.threat")) {
            return THREAT;
        }
        return telling.startsWith("scam.") || telling.equals("lure.messenger") ? SCAM : SPAM;
    }
}
