package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a [Model] from labelled texts of several sources.
///
/// What the wording says is learned from all of them. How far it can be trusted beside the other signals is
/// learned from what it says about sources it has not seen (stacking, Wolpert 1992), because the next text comes
/// from a place it has not seen either.
public final class Training {

    /// A labelled text.
    ///
    /// @param text the text, with thread and author where they are known
    /// @param removed a moderator removed it, or would
    /// @param kind what a person called it, `danger` where somebody is in danger; null where nobody said
    /// @param source texts of one source are one community in order
    /// @param fold texts of one fold are scored by a model that has seen none of them
    /// @param weight how much its wording counts, above 0
    /// @param signalWeight how much it counts where the other signals are weighed: little where it does not show
    ///     them as often as life does
    public record Example(
            Submission text,
            boolean removed,
            @Nullable String kind,
            String source,
            String fold,
            double weight,
            double signalWeight) {}

    private static final String DANGER = Kind.DANGER.id();
    private static final String SCAM = Kind.SCAM.id();
    private static final String SPAM = Kind.SPAM.id();

    /// A false hold is as dear as this many misses.
    private static final double FALSE_HOLD = 5;

    // Never compared, and made once for each text: an array is what it needs.
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(Example example, TextFeatures.Found features, double[] strengths) {
        TextTraining.Row wording() {
            return new TextTraining.Row(features, 0, example.removed(), example.weight());
        }
    }

    private final List<Prepared> prepared = new ArrayList<>();

    private Training() {}

    /// Trains; the same examples in the same order give the same model.
    ///
    /// @param examples of both labels, in at least two folds
    /// @return the model
    /// @throws IllegalArgumentException where a label or a second fold is missing
    public static Model train(List<Example> examples) {
        long removed = examples.stream().filter(Example::removed).count();
        long folds = examples.stream().map(Example::fold).distinct().count();
        if (removed == 0 || removed == examples.size() || folds < 2) {
            throw new IllegalArgumentException("Training needs texts of both labels, in at least two folds");
        }
        var training = new Training();
        training.prepare(examples);
        return training.model();
    }

    private void prepare(List<Example> examples) {
        var communities = new HashMap<String, RecentTexts>();
        var judged = Model.judged();
        for (var example : examples) {
            var community = communities.computeIfAbsent(example.source(), _ -> new RecentTexts());
            var reading = Reading.of(example.text());
            var features = TextFeatures.of(reading);
            var print = Fingerprint.of(reading);
            var strengths =
                    Screening.look(reading, features, print, community, judged).strengths();
            prepared.add(new Prepared(example, features, strengths));
            community.remember(print);
        }
    }

    private Model model() {
        var rows = unseen();
        var weights = SignalWeights.fit(rows);
        var calibration = Calibration.fit(rows.stream()
                .map(row ->
                        new Calibration.Row(weights.bias() + weights.sum(row.strengths()), row.removed(), row.weight()))
                .toList());
        var text = TextTraining.fit(prepared.stream().map(Prepared::wording).toList());
        return new Model(text, weights, calibration, alarm(), scams());
    }

    /// All rows, with what is said of the wording by who has not read their fold. Folds are independent of each
    /// other: they are fitted side by side, and come in their order.
    private List<SignalWeights.Row> unseen() {
        double dear = FALSE_HOLD * weight(true) / weight(false);
        var folds =
                new TreeSet<>(prepared.stream().map(row -> row.example().fold()).toList());
        return folds.parallelStream().flatMap(fold -> unseen(fold, dear)).toList();
    }

    private Stream<SignalWeights.Row> unseen(String fold, double dear) {
        var others = TextTraining.fit(prepared.stream()
                .filter(row -> !row.example().fold().equals(fold))
                .map(Prepared::wording)
                .toList());
        return prepared.stream()
                .filter(row -> row.example().fold().equals(fold))
                .map(row -> row(row, others, dear));
    }

    private Alarm alarm() {
        return Alarm.train(prepared.stream()
                .filter(row -> row.example().kind() != null)
                .map(row -> new TextTraining.Row(
                        row.features(), 0, DANGER.equals(row.example().kind()), 1))
                .toList());
    }

    /// Scams against adverts: neither a genuine text nor an insult has a say in it.
    private TextModel scams() {
        var rows = prepared.stream()
                .filter(row -> SCAM.equals(row.example().kind())
                        || SPAM.equals(row.example().kind()))
                .map(row -> new TextTraining.Row(
                        row.features(),
                        0,
                        SCAM.equals(row.example().kind()),
                        row.example().weight()))
                .toList();
        return rows.isEmpty() ? TextModel.empty() : TextTraining.fit(rows);
    }

    private double weight(boolean removed) {
        return prepared.stream()
                .map(Prepared::example)
                .filter(example -> example.removed() == removed)
                .mapToDouble(Example::signalWeight)
                .sum();
    }

    /// @param dear how much a false hold counts more than a miss, where both labels are there alike
    private static SignalWeights.Row row(Prepared row, TextModel unseen, double dear) {
        var strengths = row.strengths().clone();
        strengths[SignalName.WORDING.index()] = Model.clamped(unseen.logOdds(row.features()));
        double cost = row.example().removed() ? 1 : dear;
        return new SignalWeights.Row(
                strengths, row.example().removed(), row.example().signalWeight() * cost);
    }
}
