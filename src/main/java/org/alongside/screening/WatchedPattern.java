package org.alongside.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A pattern of [WatchedWords] as it is compared, and the words of a text it is compared with.
final class WatchedPattern {

    private static final char ANY = '*';
    private static final String APOSTROPHES = "'’ʼ";

    /// A word of a text.
    ///
    /// @param letters of the whole text, folded; those of the word are from `start` to before `end`
    // Never compared, and one for each word of a text.
    @SuppressWarnings("ArrayRecordComponent")
    record Word(char[] letters, int start, int end) {}

    private WatchedPattern() {}

    /// @return the words of a pattern, with `*` where it stood; where figures may be meant as letters, a second
    ///     form with the figures as they are
    /// @throws IllegalArgumentException for a `*` that is not at an end of a word
    static List<List<String>> of(String pattern) {
        var read = new ArrayList<String>();
        var written = new ArrayList<String>();
        // Letters that were pulled apart are joined, as in a text, where no star says otherwise.
        var whole = pattern.indexOf(ANY) < 0
                ? List.of(pattern)
                : Arrays.asList(pattern.strip().split("\\s+", -1));
        for (var part : whole) {
            boolean before = part.startsWith("*");
            boolean after = part.length() > 1 && part.endsWith("*");
            var inner = part.substring(before ? 1 : 0, part.length() - (after ? 1 : 0));
            if (inner.indexOf(ANY) >= 0) {
                throw new IllegalArgumentException("A star stands at the beginning or at the end of a word");
            }
            var lower = lower(NormalForm.visible(inner));
            add(Leetspeak.read(lower), before, after, read);
            add(lower, before, after, written);
        }
        return read.equals(written) ? List.of(read) : List.of(read, written);
    }

    /// The dotted capital of Turkish would make two characters of one.
    static String lower(String visible) {
        return NormalForm.lower(visible.replace('İ', 'I'));
    }

    private static void add(String normal, boolean before, boolean after, List<String> parts) {
        var words = words(normal);
        if (words.isEmpty() && (before || after)) {
            throw new IllegalArgumentException("A star stands with a word");
        }
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var letters = new String(word.letters(), word.start(), word.end() - word.start());
            boolean first = i == 0 && before;
            boolean last = i == words.size() - 1 && after;
            parts.add((first ? "*" : "") + letters + (last ? "*" : ""));
        }
    }

    /// The words of a text. An apostrophe ends a word: what it joins in one language it quotes in another.
    ///
    /// @param normal form of the text
    static List<Word> words(String normal) {
        var letters = normal.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = folded(letters[i]);
        }
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= letters.length; i++) {
            boolean inside = i < letters.length && isPart(letters, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(letters, start, i));
                start = -1;
            }
        }
        return words;
    }

    private static char folded(char c) {
        int figure = c > 0x7f ? Character.digit(c, 10) : -1;
        return figure >= 0 ? (char) ('0' + figure) : Speech.letter(c);
    }

    private static boolean isPart(char[] letters, int i) {
        char c = letters[i];
        if (Character.isSurrogate(c)) {
            return Character.isLetterOrDigit(
                    Character.codePointAt(letters, Character.isLowSurrogate(c) && i > 0 ? i - 1 : i));
        }
        return Words.isWordChar(c) && APOSTROPHES.indexOf(c) < 0;
    }
}
