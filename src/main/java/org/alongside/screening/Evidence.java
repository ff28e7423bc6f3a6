package org.alongside.screening;

import java.util.ArrayList;
import java.util.Comparator;

/// The words on which the wording of a text was judged, for people to see.
final class Evidence {

    private static final int WORDS = 4;
    private static final double LEAST = 0.5;
    private static final int LOOKED_AT = 400;

    private record Said(String word, double weight) {}

    private Evidence() {}

    /// Names the words that weighed most.
    static void ofWording(Reading reading, Model model, Findings findings) {
        double weight = findings.strengths()[SignalName.WORDING.index()];
        if (weight < LEAST) {
            return;
        }
        var said = new ArrayList<Said>();
        var words = reading.words();
        for (int i = 0; i < Math.min(words.size(), LOOKED_AT); i++) {
            said.add(new Said(words.get(i), TextFeatures.weight(words.get(i), model.text())));
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
