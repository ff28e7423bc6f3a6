package org.alongside.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alongside.screening.LearnedText.Example;

/// What anybody would try first, to be measured against: logistic regression by stochastic gradient descent over
/// hashed words and runs of four letters.
final class PlainRegression {

    private static final int SIZE = 1 << 18;
    private static final int RUN = 4;
    private static final int PASSES = 10;
    private static final double RATE = 2;

    private final double[] weights = new double[SIZE];
    private double bias;

    static PlainRegression of(List<Example> examples) {
        var regression = new PlainRegression();
        var order = examples.stream()
                .map(example -> new Row(features(example.submission().body()), example.spam()))
                .toArray(Row[]::new);
        var random = new Random(1);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                var swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (var row : order) {
                regression.step(row.features(), row.spam(), RATE / (1 + pass));
            }
        }
        return regression;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int[] features, boolean spam) {}

    double score(String text) {
        return score(features(text));
    }

    private double score(int[] features) {
        double sum = bias;
        for (int feature : features) {
            sum += weights[feature] / Math.sqrt(features.length);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private void step(int[] features, boolean spam, double rate) {
        double error = score(features) - (spam ? 1 : 0);
        bias -= 0.1 * rate * error;
        for (int feature : features) {
            weights[feature] -= rate * error / Math.sqrt(features.length);
        }
    }

    private static int[] features(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var words = lower.split("[^\\p{L}\\p{N}]+", -1);
        var found = new int[words.length + Math.max(0, lower.length() - RUN + 1)];
        int n = 0;
        for (var word : words) {
            found[n++] = Math.floorMod(word.hashCode() * 31, SIZE);
        }
        for (int i = 0; i + RUN <= lower.length(); i++) {
            found[n++] = Math.floorMod(lower.substring(i, i + RUN).hashCode() * 37 + 1, SIZE);
        }
        return Arrays.stream(found).distinct().toArray();
    }
}
