package org.alongside.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.alongside.screening.Assessment;
import org.alongside.screening.Kind;

/// How well scores tell spam from ham.
///
/// @param all scores and labels
record Scores(List<Scored> all) {

    record Scored(double score, boolean spam) {

        /// What tells of danger is never held, whatever its score.
        static Scored of(Assessment assessment, boolean spam) {
            return new Scored(assessment.kinds().contains(Kind.DANGER) ? 0 : assessment.score(), spam);
        }
    }

    private static final int BINS = 10;

    Scores {
        all = List.copyOf(all);
    }

    long held(double threshold, boolean spam) {
        return all.stream()
                .filter(one -> one.spam() == spam && one.score() >= threshold)
                .count();
    }

    long count(boolean spam) {
        return all.stream().filter(one -> one.spam() == spam).count();
    }

    double precision(double threshold) {
        long right = held(threshold, true);
        return right == 0 ? 0 : (double) right / (right + held(threshold, false));
    }

    double recall(double threshold) {
        return (double) held(threshold, true) / Math.max(1, count(true));
    }

    double f1(double threshold) {
        double precision = precision(threshold);
        double recall = recall(threshold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// Probability that a spam scores above a ham, ties counting half (Mann and Whitney 1947).
    double auc() {
        var sorted =
                all.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
        double ranks = 0;
        int i = 0;
        while (i < sorted.size()) {
            int end = i;
            while (end < sorted.size()
                    && sorted.get(end).score() == sorted.get(i).score()) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            ranks += rank * sorted.subList(i, end).stream().filter(Scored::spam).count();
            i = end;
        }
        double spam = count(true);
        return (ranks - spam * (spam + 1) / 2) / (spam * count(false));
    }

    /// Score above which the given share of ham stands, or a little less where scores are equal.
    double thresholdFor(double falseAlarms) {
        var ham = all.stream()
                .filter(one -> !one.spam())
                .mapToDouble(Scored::score)
                .toArray();
        Arrays.sort(ham);
        int allowed = (int) Math.floor(ham.length * falseAlarms);
        return ham[ham.length - 1 - allowed];
    }

    /// Share of spam that scores above all ham but the given share.
    double recallAt(double falseAlarms) {
        double threshold = thresholdFor(falseAlarms);
        long above = all.stream()
                .filter(one -> one.spam() && one.score() > threshold)
                .count();
        return (double) above / Math.max(1, count(true));
    }

    /// Expected calibration error over ten bins of equal width (Guo et al. 2017).
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            var in = all.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.score() * BINS)) == at)
                    .toList();
            double said = in.stream().mapToDouble(Scored::score).sum();
            double was = in.stream().filter(Scored::spam).count();
            error += Math.abs(said - was) / all.size();
        }
        return error;
    }

    static double mean(List<Scores> folds, ToDoubleFunction<Scores> figure) {
        return folds.stream().mapToDouble(figure).average().orElse(0);
    }
}
