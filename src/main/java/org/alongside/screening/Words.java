package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of a text in normal form, and which of them carry no topic.
final class Words {

    /// Inflections share their beginning in the languages met here; five letters keep most words apart.
    private static final int STEM = 5;

    private static final int ENOUGH_FOR_LANGUAGE = 120;

    private static final List<String> LANGUAGES = new ArrayList<>();

    /// One bit for each language that has the word among its small ones.
    private static final Map<String, Long> LANGUAGES_OF = new HashMap<>();

    static {
        read();
    }

    private Words() {}

    static WordList of(String normal) {
        var words = new ArrayList<KnownWord>();
        int start = -1;
        for (int i = 0; i <= normal.length(); i++) {
            boolean inside = i < normal.length() && isWordChar(normal.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(KnownWord.of(normal.substring(start, i)));
                start = -1;
            }
        }
        return WordList.of(words, FirstWords.LEXICONS);
    }

    static boolean isWordChar(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '\'';
        }
        return c == '’' || Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    /// The word says what the text is about.
    static boolean isContent(String word) {
        return word.length() >= 3 && !isFunction(word) && !Character.isDigit(word.charAt(0));
    }

    static boolean isFunction(String word) {
        return LANGUAGES_OF.containsKey(word);
    }

    static Set<String> contentStems(List<String> words) {
        var stems = new HashSet<String>();
        for (var word : words) {
            if (isContent(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /// Language whose small words the text uses most; null when too few tell.
    static @Nullable String language(List<String> words) {
        var hits = new int[LANGUAGES.size()];
        for (int i = 0; i < Math.min(words.size(), ENOUGH_FOR_LANGUAGE); i++) {
            long languages = LANGUAGES_OF.getOrDefault(words.get(i), 0L);
            while (languages != 0) {
                hits[Long.numberOfTrailingZeros(languages)]++;
                languages &= languages - 1;
            }
        }
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return hits[best] > 1 ? LANGUAGES.get(best) : null;
    }

    private static void read() {
        for (var line : Lexicon.lines("function-words.txt")) {
            int colon = line.indexOf(':');
            long language = 1L << LANGUAGES.size();
            LANGUAGES.add(line.substring(0, colon));
            for (var word : NormalForm.of(line.substring(colon + 1)).strip().split("[ ,]+", -1)) {
                LANGUAGES_OF.merge(word, language, (a, b) -> a | b);
            }
        }
    }
}
