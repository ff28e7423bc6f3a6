package org.alongside.screening;

import java.util.HashMap;
import java.util.Map;

/// Logistic regression that learns one text at a time by AdaGrad. Only what was met takes memory.
final class OnlineLayer {

    private static final double RATE = 0.6;
    private static final double FIRST_SQUARE = 1e-4;
    private static final int REPEATS = 3;

    /// Weight and summed squares of its gradients.
    private static final class Cell {
        float weight;
        float squares;
    }

    private final Map<Integer, Cell> cells = new HashMap<>();
    private double bias;

    double logOdds(TextFeatures.Found found) {
        return bias + part(found.wording()) + part(found.meaning());
    }

    private double part(int[] features) {
        double sum = 0;
        for (int feature : features) {
            var cell = cells.get(feature);
            sum += cell == null ? 0 : cell.weight;
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    void learn(TextFeatures.Found found, boolean removed) {
        for (int i = 0; i < REPEATS; i++) {
            double error = 1 / (1 + Math.exp(-logOdds(found))) - (removed ? 1 : 0);
            bias -= 0.02 * error;
            correct(found.wording(), error);
            correct(found.meaning(), error);
        }
    }

    private void correct(int[] features, double error) {
        double gradient = error / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            var cell = cells.computeIfAbsent(feature, _ -> new Cell());
            cell.squares += (float) (gradient * gradient);
            cell.weight -= (float) (RATE * gradient / (FIRST_SQUARE + Math.sqrt(cell.squares)));
        }
    }
}
