package org.alongside.screening;

import java.util.List;
import java.util.Set;

/// What the wording itself tells: praise that fits anywhere, and talk to the owner of a site.
final class WordingRules {

    private static final Lexicon ADJECTIVES = Lexicon.of("praise-adjectives.txt");
    private static final Lexicon NOUNS = Lexicon.of("praise-nouns.txt");
    private static final Lexicon PRAISE = Lexicon.of("praise.txt");
    private static final Lexicon SITE_TALK = Lexicon.of("site-talk.txt");
    private static final Set<String> VERY =
            Set.of("very", "really", "so", "extremely", "truly", "highly", "just", "muy", "meget", "дуже", "очень");

    private static final double MOST_FOR_PRAISE = 1.6;
    private static final int WORDS_PER_PRAISE = 14;

    private WordingRules() {}

    static List<Rule> all() {
        return List.of(WordingRules::genericPraise, WordingRules::siteTalk);
    }

    /// Praise weighs by how much of the text it is: one kind word in a long answer is none.
    private static void genericPraise(Reading reading, Findings findings) {
        int hits = praises(reading.words());
        if (hits > 0) {
            double share = Math.min(1, (double) hits * WORDS_PER_PRAISE / reading.words().size());
            double weight = share * Math.min(MOST_FOR_PRAISE, 0.4 + 0.4 * hits);
            if (weight >= 0.3) {
                findings.add(SignalName.GENERIC_PRAISE, weight, reading.own().strip());
            }
        }
    }

    static int praises(List<String> words) {
        int hits = PRAISE.in(words).size();
        int i = 0;
        while (i < words.size()) {
            boolean adjective = ADJECTIVES.has(words.get(i));
            int noun = adjective ? nounAfter(words, i) : -1;
            if (noun < 0 && NOUNS.has(words.get(i))) {
                noun = adjectiveAfter(words, i);
            }
            boolean intense = adjective && i > 0 && VERY.contains(words.get(i - 1));
            hits += noun > 0 || intense ? 1 : 0;
            i = Math.max(i, noun) + 1;
        }
        return hits;
    }

    private static int nounAfter(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (NOUNS.has(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int adjectiveAfter(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (ADJECTIVES.has(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void siteTalk(Reading reading, Findings findings) {
        var hits = SITE_TALK.in(reading.words());
        if (hits.isEmpty()) {
            return;
        }
        double share = Math.min(1, hits.size() * 50.0 / reading.words().size());
        double weight = share * Math.min(2.8, 0.5 + 0.7 * hits.size());
        var first = hits.getFirst();
        var words = String.join(" ", reading.words().subList(first.start(), first.start() + first.length()));
        if (weight >= 0.3) {
            findings.add(SignalName.SITE_TALK, weight, words);
        }
    }
}
