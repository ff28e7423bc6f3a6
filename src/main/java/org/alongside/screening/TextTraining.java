package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Fits a [TextModel] to labelled texts: logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), each feature
/// scaled by how differently the two labels use it (naive-Bayes log-count ratios, Wang and Manning 2012). The same
/// rows in the same order give the same model.
final class TextTraining {

    /// @param features of [TextFeatures]
    /// @param offset log-odds known without the text model
    /// @param weight how much the row counts
    record Row(TextFeatures.Found features, double offset, boolean removed, double weight) {}

    private static final int PASSES = 20;
    private static final double RATE = 0.1;
    private static final double BIAS_RATE = 0.25;
    private static final double DECAY = 1e-4;

    /// What a feature keeps of its scale when both labels use it alike.
    private static final double EVEN = 0.5;

    private final List<Row> rows;
    private final float[] scale = new float[TextFeatures.SIZE];
    private final float[] weights = new float[TextFeatures.SIZE];
    private final float[] squares = new float[TextFeatures.SIZE];
    private double bias;
    private double biasSquares = 1;

    private TextTraining(List<Row> rows) {
        this.rows = rows;
    }

    static TextModel fit(List<Row> rows) {
        var training = new TextTraining(rows);
        training.scale();
        training.descend();
        return training.model();
    }

    private void scale() {
        var removed = new float[TextFeatures.SIZE];
        var kept = new float[TextFeatures.SIZE];
        double removedRows = 2;
        double keptRows = 2;
        for (var row : rows) {
            var counts = row.removed() ? removed : kept;
            count(row.features().wording(), counts, row.weight());
            count(row.features().meaning(), counts, row.weight());
            removedRows += row.removed() ? row.weight() : 0;
            keptRows += row.removed() ? 0 : row.weight();
        }
        Arrays.fill(scale, (float) EVEN);
        for (int i = 0; i < scale.length; i++) {
            if (removed[i] + kept[i] > 0) {
                double ratio = Math.log((removed[i] + 1) / removedRows) - Math.log((kept[i] + 1) / keptRows);
                scale[i] = (float) (EVEN + (1 - EVEN) * Math.abs(ratio));
            }
        }
    }

    private void descend() {
        var order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(1);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int i : order) {
                step(rows.get(i));
            }
        }
    }

    private static void count(int[] features, float[] counts, double weight) {
        for (int feature : features) {
            counts[feature] += (float) weight;
        }
    }

    private void step(Row row) {
        var wording = row.features().wording();
        var meaning = row.features().meaning();
        double sum = row.offset() + bias + part(wording) + part(meaning);
        double error = row.weight() * (1 / (1 + Math.exp(-sum)) - (row.removed() ? 1 : 0));
        biasSquares += error * error;
        bias -= BIAS_RATE * error / Math.sqrt(biasSquares);
        correct(wording, error);
        correct(meaning, error);
    }

    private double part(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature] * scale[feature];
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    private void correct(int[] features, double error) {
        double share = error / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            double gradient = share * scale[feature] + DECAY * weights[feature];
            squares[feature] += (float) (gradient * gradient);
            weights[feature] -= (float) (RATE * gradient / (1e-3 + Math.sqrt(squares[feature])));
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private TextModel model() {
        var folded = new float[TextFeatures.SIZE];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = weights[i] * scale[i];
        }
        return new TextModel(folded, bias);
    }
}
