package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;

/// The words on which the wording of a text was judged, for people to see.
final class Evidence {

    private static final int WORDS = 4;
    private static final double LEAST = 0.5;
    private static final int LOOKED_AT = 400;

    private Evidence() {}

    /// Names the words that weighed most.
    static void ofWording(Reading reading, TextFeatures.Found features, Model model, Findings findings) {
        double weight = findings.strength(SignalName.WORDING);
        if (weight < LEAST) {
            return;
        }
        var heaviest = new ArrayList<String>(WORDS + 1);
        var weights = new double[WORDS + 1];
        var words = reading.words();
        for (int i = 0; i < Math.min(words.size(), LOOKED_AT); i++) {
            var word = words.known(i);
            double said = word.isContent() ? TextFeatures.weight(word, features, model.text()) : 0;
            boolean heavy = said > 0 && (heaviest.size() < WORDS || said > weights[WORDS - 1]);
            if (heavy && !heaviest.contains(word.text())) {
                insert(heaviest, weights, word.text(), said);
            }
        }
        if (!heaviest.isEmpty()) {
            findings.explain(SignalName.WORDING, String.join(", ", heaviest));
        }
    }

    /// Behind those that weigh as much.
    private static void insert(List<String> heaviest, double[] weights, String word, double weight) {
        int at = heaviest.size();
        while (at > 0 && weights[at - 1] < weight) {
            weights[at] = weights[at - 1];
            at--;
        }
        weights[at] = weight;
        heaviest.add(at, word);
        if (heaviest.size() > WORDS) {
            heaviest.removeLast();
        }
    }
}
