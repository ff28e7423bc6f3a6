package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// Logistic regression that learns one text at a time by AdaGrad. Only what was met takes memory.
final class OnlineLayer {

    private static final double RATE = 0.3;
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
        double sum = bias + part(signals, FIRST_SIGNAL);
        for (int[] part : found.parts()) {
            sum += part(part, 0);
        }
        return sum;
    }

    private double part(int[] features, int first) {
        double sum = 0;
        for (int feature : features) {
            var cell = cells.get(first + feature);
            sum += cell == null ? 0 : cell.weight;
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    /// @param known log-odds that are known without the layer
    void learn(TextFeatures.Found found, int[] signals, double known, boolean removed) {
        var parts = new ArrayList<Cell[]>();
        parts.add(cells(signals, FIRST_SIGNAL));
        for (int[] part : found.parts()) {
            parts.add(cells(part, 0));
        }
        for (int i = 0; i < REPEATS; i++) {
            double logOdds = known + bias;
            for (var part : parts) {
                logOdds += part(part);
            }
            double chance = 1 / (1 + Math.exp(-logOdds));
            double error = removed ? chance - 1 : FALSE_HOLD * chance;
            bias -= 0.02 * error;
            parts.forEach(part -> correct(part, error));
        }
    }

    private Cell[] cells(int[] features, int first) {
        var found = new Cell[features.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = cells.computeIfAbsent(first + features[i], _ -> new Cell());
        }
        return found;
    }

    private static double part(Cell[] features) {
        double sum = 0;
        for (var cell : features) {
            sum += cell.weight;
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    private static void correct(Cell[] features, double error) {
        double gradient = error / Math.sqrt(Math.max(1, features.length));
        for (var cell : features) {
            cell.squares += (float) (gradient * gradient);
            cell.weight -= (float) (RATE * gradient / (FIRST_SQUARE + Math.sqrt(cell.squares)));
        }
    }
}
