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

    private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();
    private static final Set<String> ANY_FUNCTION_WORD = allFunctionWords();

    private Words() {}

    static List<String> of(String normal) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= normal.length(); i++) {
            boolean inside = i < normal.length() && isWordChar(normal.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(normal.substring(start, i));
                start = -1;
            }
        }
        return words;
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
        return ANY_FUNCTION_WORD.contains(word);
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
        String best = null;
        int most = 1;
        for (var language : FUNCTION_WORDS.entrySet()) {
            int hits = 0;
            for (var word : words.subList(0, Math.min(words.size(), 300))) {
                hits += language.getValue().contains(word) ? 1 : 0;
            }
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }

    private static Map<String, Set<String>> functionWords() {
        var words = new HashMap<String, Set<String>>();
        for (var line : Lexicon.lines("function-words.txt")) {
            int colon = line.indexOf(':');
            words.put(line.substring(0, colon), Set.copyOf(of(NormalForm.of(line.substring(colon + 1)))));
        }
        return Map.copyOf(words);
    }

    private static Set<String> allFunctionWords() {
        var all = new HashSet<String>();
        FUNCTION_WORDS.values().forEach(all::addAll);
        return Set.copyOf(all);
    }
}
