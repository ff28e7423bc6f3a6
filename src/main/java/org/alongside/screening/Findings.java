package org.alongside.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signals as they are found.
final class Findings {

    private static final int LONGEST_EVIDENCE = 120;

    private final List<Signal> signals = new ArrayList<>();

    void add(SignalName name, double weight, @Nullable String evidence) {
        signals.add(new Signal(name.id(), Math.round(weight * 100) / 100.0, shorten(evidence)));
    }

    boolean has(SignalName... names) {
        for (var name : names) {
            if (signals.stream().anyMatch(signal -> signal.name().equals(name.id()))) {
                return true;
            }
        }
        return false;
    }

    /// Weights have two decimals; so has their sum, whatever binary fractions make of it.
    double sum() {
        return Math.round(signals.stream().mapToDouble(Signal::weight).sum() * 100) / 100.0;
    }

    List<Signal> heaviestFirst() {
        return signals.stream()
                .sorted(Comparator.comparingDouble(Signal::weight).reversed())
                .toList();
    }

    private static @Nullable String shorten(@Nullable String evidence) {
        if (evidence == null || evidence.length() <= LONGEST_EVIDENCE) {
            return evidence;
        }
        int end = Character.isHighSurrogate(evidence.charAt(LONGEST_EVIDENCE - 2))
                ? LONGEST_EVIDENCE - 2
                : LONGEST_EVIDENCE - 1;
        return evidence.substring(0, end) + "…";
    }
}
