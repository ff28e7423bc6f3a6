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

    private static final Lexicon POSSESSIVES = Lexicon.ofWords("your", "ur", "this", "these");
    private static final Set<String> SITES = Set.of(
            "blog",
            "blogs",
            "weblog",
            "website",
            "websites",
            "webpage",
            "site",
            "web",
            "article",
            "articles",
            "paragraph",
            "writeup");
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
            double share = Math.min(
                    1, (double) hits * WORDS_PER_PRAISE / reading.words().size());
            double weight = share * Math.min(MOST_FOR_PRAISE, 0.4 + 0.4 * hits);
            if (weight >= 0.3) {
                findings.add(SignalName.GENERIC_PRAISE, weight, reading.own().strip());
            }
        }
    }

    static int praises(WordList words) {
        int hits = PRAISE.in(words).size();
        if (!ADJECTIVES.mayBeIn(words)) {
            return hits;
        }
        int i = 0;
        while (i < words.size()) {
            boolean adjective = ADJECTIVES.at(words, i);
            int noun = adjective ? nounAfter(words, i) : -1;
            if (noun < 0 && NOUNS.at(words, i)) {
                noun = adjectiveAfter(words, i);
            }
            boolean intense = adjective && i > 0 && VERY.contains(words.get(i - 1));
            hits += noun > 0 || intense ? 1 : 0;
            i = Math.max(i, noun) + 1;
        }
        return hits;
    }

    private static int nounAfter(WordList words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (NOUNS.at(words, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int adjectiveAfter(WordList words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (ADJECTIVES.at(words, i)) {
                return i;
            }
        }
        return -1;
    }

    private static void siteTalk(Reading reading, Findings findings) {
        var words = reading.words();
        var hits = SITE_TALK.in(words);
        var spoken = hits.isEmpty()
                ? null
                : String.join(
                        " ",
                        words.subList(
                                hits.getFirst().start(),
                                hits.getFirst().start() + hits.getFirst().length()));
        double points = hits.size();
        for (int i = POSSESSIVES.next(words, 0); i >= 0; i = POSSESSIVES.next(words, i + 1)) {
            double owned = sitePoints(words, i);
            if (owned > 0) {
                points += owned;
                spoken = spoken == null ? String.join(" ", words.subList(i, Math.min(words.size(), i + 4))) : spoken;
            }
        }
        double share = Math.min(1, points * 50.0 / Math.max(1, words.size()));
        double weight = share * Math.min(3.2, 0.5 + points);
        if (points > 0 && weight >= 0.3) {
            findings.add(SignalName.SITE_TALK, weight, spoken);
        }
    }

    /// "Your blog" is said to its owner; "this article" may be one that a member shared.
    private static double sitePoints(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (SITES.contains(words.get(i))) {
                return words.get(at).startsWith("y") || words.get(at).equals("ur") ? 1.2 : 0.5;
            }
        }
        return 0;
    }
}
