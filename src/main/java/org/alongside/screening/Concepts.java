package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the words of a text are about, whatever its language: fees, jobs, papers, praise of a site … The list
/// gives words, the model learns which of these meet in texts that are removed.
final class Concepts {

    private static final int LONGEST_PREFIX = 14;
    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST_BARE = 8;
    private static final int[] NOTHING = {};
    private static final long OPEN = 0x5bd1e995_7f4a7c15L;

    private static final List<String> NAMES = new ArrayList<>();
    private static final LongTable PHRASES = new LongTable();

    /// Whether what a phrase goes on with may be the beginning of a word: 1, or 0.
    private static final LongTable BEGINNINGS = new LongTable();

    static {
        read();
    }

    private Concepts() {}

    /// @return how many concepts there are; [Meaning] has room for 48
    static int count() {
        return NAMES.size();
    }

    static int number(String name) {
        return NAMES.indexOf(name);
    }

    private static void read() {
        for (var line : Lexicon.lines("concepts.txt")) {
            if (line.startsWith("[")) {
                NAMES.add(line.substring(1, line.length() - 1));
            } else {
                for (var phrase : line.substring(line.indexOf(' ') + 1).split("\\|", -1)) {
                    add(phrase, NAMES.size() - 1, true);
                    addBare(phrase, NAMES.size() - 1);
                }
            }
        }
    }

    /// As typed without accents, where that is no short word that may be another one, and nobody listed it.
    private static void addBare(String phrase, int concept) {
        var normal = NormalForm.of(phrase);
        var bare = Accents.bare(normal);
        boolean telling = bare.indexOf(' ') > 0 || bare.charAt(0) > 0xFF || bare.length() >= SHORTEST_BARE;
        if (!bare.equals(normal) && telling) {
            add(bare, concept, false);
        }
    }

    /// @param listed a phrase that was typed out counts before one that only lost its accents
    private static void add(String phrase, int concept, boolean listed) {
        boolean open = phrase.endsWith("*");
        var words = plainWords(NormalForm.of(open ? phrase.substring(0, phrase.length() - 1) : phrase));
        long state = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            state = next(state, words.get(i).hashCode());
            if (!last) {
                boolean goesOnOpen = open && i == words.size() - 2;
                BEGINNINGS.put(state, goesOnOpen || BEGINNINGS.get(state) == 1 ? 1 : 0);
            }
        }
        long whole = open ? state ^ OPEN : state;
        if (!words.isEmpty() && (listed || PHRASES.get(whole) < 0)) {
            PHRASES.put(whole, concept);
        }
    }

    /// Without [KnownWord], which asks this class.
    private static List<String> plainWords(String normal) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= normal.length(); i++) {
            boolean inside = i < normal.length() && Words.isWordChar(normal.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(normal.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static long next(long state, int word) {
        long z = (state + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L ^ word * 0x94D049BB133111EBL;
        return z ^ z >>> 29;
    }

    /// How often the words speak of each concept.
    ///
    /// @return count by number of the concept
    static int[] in(WordList words) {
        var counts = new int[count()];
        for (int i = 0; i < words.size(); i++) {
            var word = words.known(i);
            for (int concept : word.concepts()) {
                counts[concept]++;
            }
            if (word.beginsPhrase()) {
                phraseAt(words, i, counts);
            }
        }
        return counts;
    }

    /// Whether a phrase begins with a word of this hash.
    static boolean beginsPhrase(int hash) {
        return BEGINNINGS.get(next(0, hash)) >= 0;
    }

    /// Concepts that a word speaks of by itself.
    ///
    /// @param bare [Accents#bare] of it
    static int[] of(String word, String bare) {
        var counts = new int[count()];
        match(0, word, 0, counts);
        if (!bare.equals(word)) {
            match(0, bare, 0, counts);
        }
        int article = articleEnd(word);
        if (article > 0) {
            match(0, word, article, counts);
        }
        var found = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        return found.length == 0 ? NOTHING : found;
    }

    private static void phraseAt(WordList words, int start, int[] counts) {
        long state = next(0, words.known(start).hash());
        int end = Math.min(words.size(), start + LONGEST_PHRASE);
        int open = BEGINNINGS.get(state);
        for (int i = start + 1; i < end && open >= 0; i++) {
            if (open == 1) {
                match(state, words.get(i), 0, counts);
            } else {
                count(next(state, words.known(i).hash()), counts);
            }
            state = next(state, words.known(i).hash());
            open = BEGINNINGS.get(state);
        }
    }

    private static void match(long state, String word, int from, int[] counts) {
        int hash = 0;
        int length = word.length();
        for (int i = from; i < length; i++) {
            hash = hash * 31 + word.charAt(i);
            if (i - from >= 1 && i - from < LONGEST_PREFIX) {
                count(next(state, hash) ^ OPEN, counts);
            }
        }
        count(next(state, hash), counts);
    }

    private static void count(long phrase, int[] counts) {
        int concept = PHRASES.get(phrase);
        if (concept >= 0) {
            counts[concept]++;
        }
    }

    /// Arabic writes "the", "and" and "with" as one word with what follows.
    private static int articleEnd(String word) {
        if (word.length() < 4 || word.charAt(0) < 0x600 || word.charAt(0) > 0x6FF) {
            return 0;
        }
        for (var article : List.of("وال", "بال", "لل", "ال", "و", "ب")) {
            if (word.startsWith(article) && word.length() - article.length() >= 3) {
                return article.length();
            }
        }
        return 0;
    }
}
