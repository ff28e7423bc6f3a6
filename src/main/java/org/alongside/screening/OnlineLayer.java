package org.alongside.screening;

import java.util.HashMap;
import java.util.Map;

/// Logistic regression that learns one text at a time by AdaGrad. Only what was met takes memory.
final class OnlineLayer {

    private static final double RATE = 0.6;
    private static final double FIRST_SQUARE = 1e-4;
    private static final int REPEATS = 3;

    /// A false hold counts as this many misses, as everywhere else: with as many lessons of each kind, a place
    /// would seem to have as much spam as genuine texts.
    private static final double FALSE_HOLD = 5;

    /// Weight and summed squares of its gradients.
    private static final class Cell {
        float weight;
        float squares;
    }

    /// Signals stand beside the numbers of [TextFeatures].
    private static final int FIRST_SIGNAL = TextFeatures.SIZE;

    private final Map<Integer, Cell> cells = new HashMap<>();
    private double bias;

    /// @param signals what rules find in the text, by index
    double logOdds(TextFeatures.Found found, int[] signals) {
        return bias + part(found.wording(), 0) + part(found.meaning(), 0) + part(signals, FIRST_SIGNAL);
    }

    private double part(int[] features, int first) {
        double sum = 0;
        for (int feature : features) {
            var cell = cells.get(first + feature);
            sum += cell == null ? 0 : cell.weight;
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    void learn(TextFeatures.Found found, int[] signals, boolean removed) {
        for (int i = 0; i < REPEATS; i++) {
            double chance = 1 / (1 + Math.exp(-logOdds(found, signals)));
            double error = removed ? chance - 1 : FALSE_HOLD * chance;
            bias -= 0.02 * error;
            correct(found.wording(), 0, error);
            correct(found.meaning(), 0, error);
            correct(signals, FIRST_SIGNAL, error);
        }
    }

    private void correct(int[] features, int first, double error) {
        double gradient = error / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            var cell = cells.computeIfAbsent(first + feature, _ -> new Cell());
            cell.squares += (float) (gradient * gradient);
            cell.weight -= (float) (RATE * gradient / (FIRST_SQUARE + Math.sqrt(cell.squares)));
        }
    }
}
