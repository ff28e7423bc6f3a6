package org.alongside.discussion;

import java.util.List;
import java.util.Locale;
import org.alongside.screening.Signal;
import org.jspecify.annotations.Nullable;

/// Why a text waits, as far as it helps its author to know. Nothing here teaches anybody how to get around it.
public enum WhyHeld {
    /// It has a link that is not known here.
    LINKS,
    /// It shows how somebody can be reached.
    CONTACT,
    /// It is written as advertisements are.
    WORDING,
    /// It may hurt somebody.
    UNKIND,
    /// It has a word that its community watches. Which one is not said.
    WATCHED;

    /// @param signals why it was held, heaviest first
    /// @return what its author is told; null where nothing is said, as with lures and threats
    public static @Nullable WhyHeld of(List<Signal> signals) {
        if (signals.stream().anyMatch(WhyHeld::isKeptBack)) {
            return null;
        }
        if (signals.stream().anyMatch(signal -> signal.name().equals(WatchAction.HOLD.signal()))) {
            return WATCHED;
        }
        var heaviest = signals.isEmpty() ? "" : signals.getFirst().name();
        return switch (heaviest.substring(0, Math.max(0, heaviest.indexOf('.')))) {
            case "links" -> LINKS;
            case "contact" -> CONTACT;
            case "text" -> WORDING;
            case "harm" -> UNKIND;
            default -> null;
        };
    }

    /// @return its name in message keys
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isKeptBack(Signal signal) {
        return signal.name().startsWith("scam.")
                || signal.name().startsWith("lure.")
                || signal.name().equals("harm.threat");
    }
}
