package org.alongside.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Whether the wording of a text is that of somebody in danger. Rules find what is said in the words they know;
/// this finds what is said in others.
///
/// @param text log-odds by wording
/// @param threshold log-odds from which a moderator is called
record Alarm(TextModel text, double threshold) {

    /// Share of texts without danger that may call a moderator. A false alarm costs her a minute; it holds nothing.
    private static final double FALSE_ALARMS = 0.005;

    private static final int PARTS = 5;

    /// Calls for nothing.
    static Alarm silent() {
        return new Alarm(TextModel.empty(), Double.MAX_VALUE);
    }

    boolean rings(TextFeatures.Found features) {
        return text.logOdds(features) >= threshold;
    }

    /// @param rows `removed` stands for danger
    static Alarm train(List<TextTraining.Row> rows) {
        if (rows.stream().noneMatch(TextTraining.Row::removed)) {
            return silent();
        }
        var sorted = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> calm(rows, part))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double threshold = sorted[sorted.length - 1 - (int) (sorted.length * FALSE_ALARMS)];
        return new Alarm(TextTraining.fit(rows), threshold);
    }

    /// What is said of the texts of one part without danger by who has read the others.
    private static double[] calm(List<TextTraining.Row> rows, int part) {
        var others = new ArrayList<TextTraining.Row>();
        var own = new ArrayList<TextTraining.Row>();
        for (int i = 0; i < rows.size(); i++) {
            (i % PARTS == part ? own : others).add(rows.get(i));
        }
        var unseen = TextTraining.fit(others);
        return own.stream()
                .filter(row -> !row.removed())
                .mapToDouble(row -> unseen.logOdds(row.features()))
                .toArray();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(threshold);
        text.write(out);
    }

    static Alarm read(DataInputStream in) throws IOException {
        double threshold = in.readDouble();
        return new Alarm(TextModel.read(in), threshold);
    }
}
