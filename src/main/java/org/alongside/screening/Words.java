package org.alongside.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words of a text in normal form, and which of them carry no topic.
final class Words {

    /// Inflections share their beginning in the languages met here; five letters keep most words apart.
    private static final int STEM = 5;

    private static final int ENOUGH_FOR_LANGUAGE = 120;

    private static final boolean[] ASCII = ascii();

    private static final List<String> LANGUAGES = new ArrayList<>();

    /// One bit for each language that has the word among its small ones.
    private static final Map<String, Long> LANGUAGES_OF = new HashMap<>();

    static {
        read();
    }

    private Words() {}

    static WordList of(String normal) {
        var words = new Gathered();
        int start = -1;
        int hash = 0;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (isWordChar(c)) {
                start = start < 0 ? i : start;
                hash = hash * 31 + c;
            } else if (start >= 0) {
                words.add(KnownWord.of(normal, start, i, hash));
                start = -1;
                hash = 0;
            }
        }
        if (start >= 0) {
            words.add(KnownWord.of(normal, start, normal.length(), hash));
        }
        return words.list(0, FirstWords.LEXICONS);
    }

    /// Words as they are read, one after the other.
    static final class Gathered {
        private KnownWord[] words = new KnownWord[32];
        private int size;

        void add(KnownWord word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
        }

        int size() {
            return size;
        }

        /// Those from one on; what is added later does not change them.
        WordList list(int from, FirstWords lists) {
            return new WordList(words, from, size, lists);
        }
    }

    static boolean isWordChar(char c) {
        if (c < 0x80) {
            return ASCII[c];
        }
        return c == '’' || Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    private static boolean[] ascii() {
        var word = new boolean[0x80];
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'"
                .chars()
                .forEach(c -> word[c] = true);
        return word;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    static boolean isFunction(String word) {
        return LANGUAGES_OF.containsKey(word);
    }

    /// One bit for each language that has the word among its small ones.
    static long languagesOf(String word) {
        return LANGUAGES_OF.getOrDefault(word, 0L);
    }

    static Set<String> contentStems(WordList words) {
        var stems = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.known(i);
            if (word.isContent()) {
                stems.add(word.stem());
            }
        }
        return stems;
    }

    /// Language whose small words the text uses most.
    static LanguageGuess language(WordList words) {
        var hits = new int[LANGUAGES.size()];
        for (int i = 0; i < Math.min(words.size(), ENOUGH_FOR_LANGUAGE); i++) {
            long languages = words.known(i).languages();
            while (languages != 0) {
                hits[Long.numberOfTrailingZeros(languages)]++;
                languages &= languages - 1;
            }
        }
        int best = 0;
        int second = 0;
        for (int i = 1; i < hits.length; i++) {
            boolean more = hits[i] > hits[best];
            second = more ? hits[best] : Math.max(second, hits[i]);
            best = more ? i : best;
        }
        return new LanguageGuess(LANGUAGES.get(best), hits[best], second, Setting.script(words));
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
