package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How much each signal counts. A rule gives the strength it would have by judgement alone, in log-odds; learning
/// multiplies it. The multipliers are fitted by logistic regression with a normal prior around 1 (a ridge towards
/// judgement), so that a signal the examples hardly show keeps what judgement gave it, and none turns its sign.
final class SignalWeights {

    /// @param strengths of each signal by its ordinal; that of [SignalName#WORDING] by a model that has not seen it
    // Never compared, and made once for each text: an array is what it needs.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double[] strengths, boolean removed, double weight) {}

    /// Variance of the prior. Small: examples come from other places than the next text will.
    private static final double VARIANCE = 0.15;

    /// Base rate before anything is learned: about 1 text in 20 (ln(0.047 / 0.953) = -3).
    private static final double JUDGED_BIAS = -3;

    private static final int STEPS = 400;
    private static final double RATE = 0.05;
    private static final double LEAST = 0.25;
    private static final double MOST = 2.5;
    private static final int SIGNALS = SignalName.values().length;

    private final double[] multipliers;
    private double bias;

    private SignalWeights(double[] multipliers, double bias) {
        this.multipliers = multipliers;
        this.bias = bias;
    }

    /// Judgement alone.
    static SignalWeights judged() {
        var ones = new double[SIGNALS];
        Arrays.fill(ones, 1);
        return new SignalWeights(ones, JUDGED_BIAS);
    }

    /// @param multipliers those that differ from judgement
    static SignalWeights of(Map<SignalName, Double> multipliers, double bias) {
        var weights = new SignalWeights(judged().multipliers, bias);
        multipliers.forEach((name, value) -> weights.multipliers[name.index()] = value);
        return weights;
    }

    double of(SignalName name) {
        return multipliers[name.index()];
    }

    /// Log-odds of a text without any signal.
    double bias() {
        return bias;
    }

    double sum(double[] strengths) {
        double sum = 0;
        for (int i = 0; i < SIGNALS; i++) {
            sum += multipliers[i] * strengths[i];
        }
        return sum;
    }

    /// The same with one signal left out, to see what it contributes.
    SignalWeights without(SignalName name) {
        var others = multipliers.clone();
        others[name.index()] = 0;
        return new SignalWeights(others, bias);
    }

    /// Adam (Kingma and Ba 2015) on the whole batch: convex, few parameters.
    static SignalWeights fit(List<Row> rows) {
        var weights = judged();
        var first = new double[SIGNALS + 1];
        var second = new double[SIGNALS + 1];
        for (int step = 1; step <= STEPS; step++) {
            var gradient = weights.gradient(rows);
            for (int i = 0; i < gradient.length; i++) {
                first[i] = 0.9 * first[i] + 0.1 * gradient[i];
                second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
                double up = first[i] / (1 - Math.pow(0.9, step));
                double down = Math.sqrt(second[i] / (1 - Math.pow(0.999, step))) + 1e-8;
                weights.move(i, -RATE * up / down);
            }
        }
        return weights;
    }

    private void move(int i, double by) {
        if (i < SIGNALS) {
            multipliers[i] = Math.clamp(multipliers[i] + by, LEAST, MOST);
        } else {
            bias += by;
        }
    }

    private double[] gradient(List<Row> rows) {
        var gradient = new double[SIGNALS + 1];
        for (var row : rows) {
            double probability = 1 / (1 + Math.exp(-(bias + sum(row.strengths()))));
            double error = row.weight() * (probability - (row.removed() ? 1 : 0));
            for (int i = 0; i < SIGNALS; i++) {
                gradient[i] += error * row.strengths()[i];
            }
            gradient[SIGNALS] += error;
        }
        for (int i = 0; i < SIGNALS; i++) {
            gradient[i] += (multipliers[i] - 1) / VARIANCE;
        }
        return gradient;
    }
}
