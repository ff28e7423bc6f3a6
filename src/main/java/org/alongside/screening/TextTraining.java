package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Fits a [TextModel] to labelled texts: logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), each feature
/// scaled by how differently the two labels use it (naive-Bayes log-count ratios, Wang and Manning 2012). The same
/// rows in the same order give the same model.
final class TextTraining {

    /// @param features of [TextFeatures]
    /// @param offset log-odds known without the text model
    /// @param weight how much the row counts
    record Row(TextFeatures.Found features, double offset, boolean removed, double weight) {}

    /// How rows are read.
    ///
    /// @param passes over all of them
    /// @param rate of the steps
    /// @param dropped share of its features that a text is read without, others each time ("dropout", for words
    ///     Wager, Wang and Liang 2013): several of them have to tell, not the one that gives this text away
    /// @param fewest rows that have to have a feature; what fewer have says nothing of the next text
    private record Manner(int passes, double rate, double dropped, int fewest) {}

    private static final Manner FROM_NOTHING = new Manner(15, 0.2, 0.5, 2);

    /// There is less to learn above something, and few rows to learn it from.
    private static final Manner ABOVE = new Manner(20, 0.1, 0, 1);

    private static final double BIAS_RATE = 0.25;
    private static final double DECAY = 1e-4;

    /// What a feature keeps of its scale when both labels use it alike.
    private static final double EVEN = 0.5;

    private static final int KEPT = 4;
    private static final int WEIGHT = 0;
    private static final int SQUARES = 1;
    private static final int SCALE = 2;

    private final List<Row> rows;
    private final Manner manner;

    /// What is known of each feature stands together, [#KEPT] numbers, since it is needed together: in three
    /// arrays, training waits for memory and takes three times as long.
    private final float[] kept = new float[TextFeatures.SIZE * KEPT];

    private final SplittableRandom dice = new SplittableRandom(2);
    private double bias;
    private double biasSquares = 1;

    private TextTraining(List<Row> rows, Manner manner) {
        this.rows = rows;
        this.manner = manner;
    }

    /// A model that is all there is to know of the wording.
    static TextModel fit(List<Row> rows) {
        return fit(rows, FROM_NOTHING);
    }

    /// A model of what is to be added to the offsets of the rows.
    static TextModel layer(List<Row> rows) {
        return fit(rows, ABOVE);
    }

    private static TextModel fit(List<Row> rows, Manner manner) {
        var training = new TextTraining(rows, manner);
        training.scale();
        training.descend();
        return training.model();
    }

    private void scale() {
        var removed = new float[TextFeatures.SIZE];
        var published = new float[TextFeatures.SIZE];
        var seen = new int[TextFeatures.SIZE];
        double removedRows = 2;
        double publishedRows = 2;
        for (var row : rows) {
            var counts = row.removed() ? removed : published;
            for (int[] part : row.features().parts()) {
                count(part, counts, row.weight());
                count(part, seen);
            }
            removedRows += row.removed() ? row.weight() : 0;
            publishedRows += row.removed() ? 0 : row.weight();
        }
        for (int i = 0; i < TextFeatures.SIZE; i++) {
            double scale = seen[i] < manner.fewest() ? 0 : EVEN;
            if (scale > 0 && removed[i] + published[i] > 0) {
                double ratio = Math.log((removed[i] + 1) / removedRows) - Math.log((published[i] + 1) / publishedRows);
                scale = EVEN + (1 - EVEN) * Math.abs(ratio);
            }
            kept[i * KEPT + SCALE] = (float) scale;
        }
    }

    private void descend() {
        var order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(1);
        for (int pass = 0; pass < manner.passes(); pass++) {
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

    private static void count(int[] features, int[] rows) {
        for (int feature : features) {
            rows[feature]++;
        }
    }

    private void step(Row row) {
        var parts = new int[row.features().parts().length][];
        double sum = row.offset() + bias;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = some(row.features().parts()[i]);
            sum += part(parts[i]);
        }
        double error = row.weight() * (1 / (1 + Math.exp(-sum)) - (row.removed() ? 1 : 0));
        biasSquares += error * error;
        bias -= BIAS_RATE * error / Math.sqrt(biasSquares);
        for (int[] part : parts) {
            correct(part, error);
        }
    }

    private int[] some(int[] features) {
        var chosen = new int[features.length];
        int n = 0;
        for (int feature : features) {
            if (dice.nextDouble() >= manner.dropped()) {
                chosen[n++] = feature;
            }
        }
        return Arrays.copyOf(chosen, n);
    }

    private double part(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weight(feature);
        }
        return sum / Math.sqrt(Math.max(1, features.length));
    }

    private void correct(int[] features, double error) {
        double share = error / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            int at = feature * KEPT;
            double gradient = share * kept[at + SCALE] + DECAY * kept[at + WEIGHT];
            kept[at + SQUARES] += (float) (gradient * gradient);
            kept[at + WEIGHT] -= (float) (manner.rate() * gradient / (1e-3 + Math.sqrt(kept[at + SQUARES])));
        }
    }

    /// Log-odds.
    private float weight(int feature) {
        int at = feature * KEPT;
        return kept[at + WEIGHT] * kept[at + SCALE];
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /// All features of a text say together what some of them said: the root of their number grew.
    private TextModel model() {
        var weights = new float[TextFeatures.SIZE];
        float share = (float) Math.sqrt(1 - manner.dropped());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = share * weight(i);
        }
        return TextModel.of(weights, bias);
    }
}
