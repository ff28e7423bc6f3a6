package org.alongside.screening;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A word in normal form with what was found out about it. Few words make up most of what people write, so each is
/// looked into once and kept for the next text.
final class KnownWord {

    /// About 400 bytes each. When it is full it begins anew: no text can fill it for good.
    private static final int MOST = 30_000;

    private static final int LONGEST = 32;

    private static final Map<String, KnownWord> KNOWN = new ConcurrentHashMap<>();

    /// @param version of the word lists when it was looked up
    private record Mask(int version, long lists) {}

    private final String text;
    private final int[] runs;
    private final int[] concepts;
    private volatile Mask lexicons = new Mask(-1, 0);
    private volatile Mask turns = new Mask(-1, 0);

    private KnownWord(String text) {
        this.text = text;
        this.runs = TextFeatures.runs(text);
        this.concepts = Concepts.of(text);
    }

    static KnownWord of(String text) {
        var known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        var word = new KnownWord(text);
        if (text.length() <= LONGEST) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(text, word);
        }
        return word;
    }

    String text() {
        return text;
    }

    /// Numbers of its runs of letters, not to be changed.
    int[] runs() {
        return runs;
    }

    /// Concepts it speaks of by itself, not to be changed.
    int[] concepts() {
        return concepts;
    }

    /// One bit for each of the lists in which something begins with it.
    long in(FirstWords lists) {
        boolean lexicon = lists == FirstWords.LEXICONS;
        var mask = lexicon ? lexicons : turns;
        int version = lists.version();
        if (mask.version() != version) {
            mask = new Mask(version, lists.of(text));
            if (lexicon) {
                lexicons = mask;
            } else {
                turns = mask;
            }
        }
        return mask.lists();
    }
}
