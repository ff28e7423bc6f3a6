package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Logistic regression over hashed words, word pairs and runs of four letters of the normal form, trained by
/// AdaGrad (Duchi, Hazan, Singer 2011). Spam and ham count alike however many there are of each, so the result is
/// a likelihood ratio that adds to the other signals; the base rate stays where it is.
public final class LearnedText {

    /// A labelled text.
    ///
    /// @param submission the text
    /// @param spam a moderator removed it, or would
    public record Example(Submission submission, boolean spam) {}

    private static final int BUCKETS = 1 << 18;
    private static final int PASSES = 6;
    private static final double RATE = 0.15;
    private static final double DECAY = 1e-6;

    /// Examples come from somewhere else or from long ago: that a text is unlike their spam says nothing in its
    /// favour, or spam of a new kind would be forgiven its other signals.
    private static final double LEAST = 0;

    private static final double MOST = 4.0;
    private static final int LONGEST = 20_000;

    private final float[] weights;
    private final double bias;

    private LearnedText(float[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /// Learns from examples; the same ones in the same order teach the same.
    ///
    /// @param examples at least one spam and one ham
    /// @return what they teach
    /// @throws IllegalArgumentException when one of the two kinds is missing
    public static LearnedText from(List<Example> examples) {
        long spam = examples.stream().filter(Example::spam).count();
        if (spam == 0 || spam == examples.size()) {
            throw new IllegalArgumentException("Training needs both spam and ham; there are " + spam + " spam and "
                    + (examples.size() - spam) + " ham");
        }
        var features = examples.stream()
                .map(example -> features(Reading.of(example.submission())))
                .toList();
        double spamWeight = examples.size() / (2.0 * spam);
        double hamWeight = examples.size() / (2.0 * (examples.size() - spam));
        return new Descent(features).run(examples, spamWeight, hamWeight);
    }

    /// Log-likelihood ratio of spam to ham, clamped.
    double logOdds(Reading reading) {
        double raw = bias + dot(weights, features(reading));
        return Math.clamp(raw, LEAST, MOST);
    }

    private static double dot(float[] weights, int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return features.length == 0 ? 0 : sum / Math.sqrt(features.length);
    }

    private static int[] features(Reading reading) {
        var words = reading.words();
        int count = Math.min(words.size(), LONGEST / 5);
        var found = new int[count * 2 + LONGEST];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int word = words.get(i).hashCode();
            found[n++] = bucket(word, 1);
            if (i > 0) {
                found[n++] = bucket(words.get(i - 1).hashCode() * 31 + word, 2);
            }
        }
        var joined = String.join(" ", words.subList(0, count));
        for (int i = 0; i + 4 <= Math.min(joined.length(), LONGEST); i++) {
            int run = ((joined.charAt(i) * 31 + joined.charAt(i + 1)) * 31 + joined.charAt(i + 2)) * 31
                    + joined.charAt(i + 3);
            found[n++] = bucket(run, 3);
        }
        return Arrays.stream(found, 0, n).sorted().distinct().toArray();
    }

    private static int bucket(int hash, int kind) {
        int mixed = (hash ^ kind * 0x9E3779B9) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) & (BUCKETS - 1);
    }

    private static final class Descent {
        private final List<int[]> features;
        private final float[] weights = new float[BUCKETS];
        private final float[] squares = new float[BUCKETS];
        private double bias;

        Descent(List<int[]> features) {
            this.features = features;
        }

        LearnedText run(List<Example> examples, double spamWeight, double hamWeight) {
            var order = new int[features.size()];
            Arrays.setAll(order, i -> i);
            var random = new Random(1);
            for (int pass = 0; pass < PASSES; pass++) {
                shuffle(order, random);
                for (int i : order) {
                    boolean spam = examples.get(i).spam();
                    step(features.get(i), spam ? 1 : 0, spam ? spamWeight : hamWeight);
                }
            }
            return new LearnedText(weights, bias);
        }

        private void step(int[] row, int label, double weight) {
            double probability = 1 / (1 + Math.exp(-(bias + dot(weights, row))));
            double error = Math.min(weight, 4) * (probability - label);
            double scale = row.length == 0 ? 0 : 1 / Math.sqrt(row.length);
            bias -= 0.01 * error;
            for (int feature : row) {
                double gradient = error * scale + DECAY * weights[feature];
                squares[feature] += (float) (gradient * gradient);
                weights[feature] -= (float) (RATE * gradient / (1e-4 + Math.sqrt(squares[feature])));
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
    }
}
