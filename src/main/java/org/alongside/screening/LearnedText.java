package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;

/// A layer over the built-in model, learned at once from many labelled texts of a place. How far the layer and how
/// far the model below it can be trusted is found by cross-validation within the examples, and so is the
/// probability.
public final class LearnedText {

    /// A labelled text.
    ///
    /// @param submission the text
    /// @param spam a moderator removed it, or would
    public record Example(Submission submission, boolean spam) {}

    /// Parts the examples are split into; each is scored by what the others teach.
    private static final int PARTS = 5;

    /// Share of the model below that the layer starts from: with all of it, the layer would learn little of its
    /// own.
    private static final double BELOW = 0.5;

    /// A false hold counts as this many misses.
    private static final double FALSE_HOLD = 3;

    private final TextModel layer;
    private final Calibration belief;

    /// How far the model below is trusted beside the layer.
    private final double trust;

    private LearnedText(TextModel layer, double trust, Calibration belief) {
        this.layer = layer;
        this.trust = trust;
        this.belief = belief;
    }

    /// Learns from examples over the built-in model; the same ones in the same order teach the same.
    ///
    /// @param examples at least one spam and one ham
    /// @return what they teach
    /// @throws IllegalArgumentException when one of the two kinds is missing
    public static LearnedText from(List<Example> examples) {
        return from(examples, Model.builtIn());
    }

    /// Learns from examples over a model.
    ///
    /// @param examples at least one spam and one ham
    /// @param model below
    /// @return what they teach
    /// @throws IllegalArgumentException when one of the two kinds is missing
    public static LearnedText from(List<Example> examples, Model model) {
        long spam = examples.stream().filter(Example::spam).count();
        if (spam == 0 || spam == examples.size()) {
            throw new IllegalArgumentException("Training needs both spam and ham; there are " + spam + " spam and "
                    + (examples.size() - spam) + " ham");
        }
        var rows = rows(examples, model);
        var unseen = unseen(rows);
        double trust = trust(rows, unseen);
        var calibration = new ArrayList<Calibration.Row>();
        for (int i = 0; i < rows.size(); i++) {
            double mixed = trust * rows.get(i).offset() + unseen[i];
            calibration.add(new Calibration.Row(
                    mixed, rows.get(i).removed(), rows.get(i).removed() ? 1 : FALSE_HOLD));
        }
        return new LearnedText(TextTraining.layer(rows), trust, Calibration.fit(calibration));
    }

    private static List<TextTraining.Row> rows(List<Example> examples, Model model) {
        var community = new RecentTexts(Math.max(1, examples.size()));
        var rows = new ArrayList<TextTraining.Row>();
        for (var example : examples) {
            var reading = Reading.of(example.submission());
            var features = TextFeatures.of(reading);
            var print = Fingerprint.of(reading);
            var findings = Screening.look(reading, features, print, community, model);
            rows.add(new TextTraining.Row(features, BELOW * model.logOdds(findings), example.spam(), 1));
            community.remember(print);
        }
        return rows;
    }

    /// What the layer says of each row when it has not seen it.
    private static double[] unseen(List<TextTraining.Row> rows) {
        var logOdds = new double[rows.size()];
        for (int part = 0; part < PARTS; part++) {
            var others = new ArrayList<TextTraining.Row>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % PARTS != part) {
                    others.add(rows.get(i));
                }
            }
            var layer = TextTraining.layer(others);
            for (int i = part; i < rows.size(); i += PARTS) {
                logOdds[i] = layer.logOdds(rows.get(i).features());
            }
        }
        return logOdds;
    }

    /// The share of the model below that tells the two labels apart best, by likelihood on a grid.
    private static double trust(List<TextTraining.Row> rows, double[] unseen) {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (double below = 0.25; below <= 2.5; below += 0.25) {
            var mixed = new ArrayList<Calibration.Row>();
            for (int i = 0; i < rows.size(); i++) {
                double logOdds = below * rows.get(i).offset() + unseen[i];
                mixed.add(new Calibration.Row(logOdds, rows.get(i).removed(), 1));
            }
            double likelihood = likelihood(mixed, Calibration.fit(mixed));
            if (likelihood > most) {
                most = likelihood;
                best = below;
            }
        }
        return best;
    }

    private static double likelihood(List<Calibration.Row> rows, Calibration calibration) {
        double sum = 0;
        for (var row : rows) {
            double probability = Math.clamp(calibration.probability(row.logOdds()), 1e-9, 1 - 1e-9);
            sum += Math.log(row.removed() ? probability : 1 - probability);
        }
        return sum;
    }

    /// What the layer adds to the log-odds of the model below.
    double added(double below, TextFeatures.Found features) {
        double mixed = trust * BELOW * below + layer.logOdds(features);
        return belief.logOdds(mixed) - below;
    }
}
