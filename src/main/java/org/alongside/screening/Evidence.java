package org.alongside.screening;

import java.util.ArrayList;
import java.util.Comparator;

/// The words on which the wording of a text was judged, for people to see.
final class Evidence {

    private static final int WORDS = 4;
    private static final double LEAST = 0.5;

    private record Said(String word, int at, double weight) {}

    private Evidence() {}

    /// Names the words that weighed most, in the order in which they stand.
    static void ofWording(Reading reading, Model model, Findings findings) {
        double weight = findings.strengths()[SignalName.WORDING.ordinal()];
        if (weight < LEAST) {
            return;
        }
        var said = new ArrayList<Said>();
        var words = reading.words();
        for (int i = 0; i < Math.min(words.size(), 400); i++) {
            var features = TextFeatures.ofWord(words.get(i));
            said.add(new Said(words.get(i), i, model.text().share(features, 1)));
        }
        said.sort(Comparator.comparingDouble(Said::weight).reversed());
        var heaviest = said.stream()
                .filter(word -> word.weight() > 0 && Words.isContent(word.word()))
                .map(Said::word)
                .distinct()
                .limit(WORDS)
                .toList();
        if (!heaviest.isEmpty()) {
            findings.explain(SignalName.WORDING, String.join(", ", heaviest));
        }
    }
}
