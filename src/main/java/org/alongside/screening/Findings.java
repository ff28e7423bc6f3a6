package org.alongside.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Signals as they are found: how strong each one is by judgement alone, in log-odds, and the words it rests on.
final class Findings {

    private static final int LONGEST_EVIDENCE = 120;
    private static final SignalName[] NAMES = SignalName.values();

    /// What would be shown as 0 is not shown, unless it says something besides.
    private static final double LEAST_SHOWN = 0.05;

    private final double[] strengths = new double[NAMES.length];
    private final boolean[] found = new boolean[NAMES.length];
    private final @Nullable String[] evidence = new @Nullable String[NAMES.length];

    void add(SignalName name, double strength, @Nullable String words) {
        int i = name.index();
        strengths[i] += strength;
        found[i] = true;
        if (evidence[i] == null) {
            evidence[i] = shorten(words);
        }
    }

    /// Names the words a signal rests on, once it is known that somebody will ask.
    void explain(SignalName name, String words) {
        evidence[name.index()] = shorten(words);
    }

    boolean has(SignalName... names) {
        for (var name : names) {
            if (found[name.index()]) {
                return true;
            }
        }
        return false;
    }

    /// Which signals rules found in the text itself, whoever wrote it and wherever it stands.
    ///
    /// @return their indexes, ascending
    int[] ofTheText() {
        return IntStream.range(0, NAMES.length)
                .filter(i -> found[i] && NAMES[i].isOfTheText())
                .toArray();
    }

    /// Strength of some signals together, before learned weights.
    double strength(SignalName... names) {
        double sum = 0;
        for (var name : names) {
            sum += strengths[name.index()];
        }
        return sum;
    }

    /// Strength of each signal by its index.
    double[] strengths() {
        return strengths.clone();
    }

    /// Log-odds of all signals, each as strong as it has proved to be.
    double sum(SignalWeights weights) {
        return weights.sum(strengths);
    }

    List<Signal> heaviestFirst(SignalWeights weights) {
        var signals = new ArrayList<Signal>();
        for (var name : NAMES) {
            double weight = strengths[name.index()] * weights.of(name);
            boolean says = name.kindOnly() || Math.abs(weight) >= LEAST_SHOWN;
            if (found[name.index()] && says) {
                signals.add(new Signal(name.id(), Math.round(weight * 100) / 100.0, evidence[name.index()]));
            }
        }
        signals.sort(Comparator.comparingDouble(Signal::weight).reversed());
        return signals;
    }

    private static @Nullable String shorten(@Nullable String words) {
        return words == null ? null : shortened(words);
    }

    /// As much of the words as is kept for people to see.
    static String shortened(String words) {
        if (words.length() <= LONGEST_EVIDENCE) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST_EVIDENCE - 2))
                ? LONGEST_EVIDENCE - 2
                : LONGEST_EVIDENCE - 1;
        return words.substring(0, end) + "…";
    }
}
