package org.alongside.richtext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Where words stand in a text, whatever their case, spaces and invisible characters. The time grows with the
/// length of the text, and no more words than [#MOST] are looked for.
final class Matches {

    static final int MOST = 64;

    private static final int LONGEST = 200;
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();

    private int[] points;
    /// Where in the text each point begins; one more for the end.
    private int[] starts;

    private int length;

    private Matches(String text) {
        points = new int[text.length() + 16];
        starts = new int[text.length() + 17];
        fold(text);
    }

    /// @return the UTF-16 code units of the text that belong to one of the words; of a word that was cut, its
    ///     beginning
    static BitSet in(String text, List<String> words) {
        var found = new BitSet(text.length());
        var matches = new Matches(text);
        words.stream()
                .limit(MOST)
                .map(Matches::beginning)
                .forEach(word -> matches.find(new Matches(word).trimmed(), found));
        return found;
    }

    private static String beginning(String word) {
        var whole = word.endsWith("…") ? word.substring(0, word.length() - 1) : word;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    private void fold(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isSpace(point)) {
                if (length == 0 || points[length - 1] != ' ') {
                    add(' ', i);
                }
            } else if (point < 0x80) {
                add(Character.toLowerCase(point), i);
            } else if (!isUnseen(point)) {
                var at = i;
                PARTS.normalize(FOLD.normalize(Character.toString(point)))
                        .codePoints()
                        .forEach(part -> add(part, at));
            }
        }
        starts[length] = text.length();
    }

    private void add(int point, int at) {
        if (length == points.length) {
            points = Arrays.copyOf(points, length * 2);
            starts = Arrays.copyOf(starts, length * 2 + 1);
        }
        points[length] = point;
        starts[length] = at;
        length++;
    }

    private static boolean isSpace(int point) {
        return UCharacter.isUWhiteSpace(point);
    }

    /// Arabic vowel signs and stretches count as unseen: words are written with and without them.
    private static boolean isUnseen(int point) {
        return point >= 0x064B && point <= 0x0652
                || point == 0x0640
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.isISOControl(point);
    }

    private int[] trimmed() {
        var from = length > 0 && points[0] == ' ' ? 1 : 0;
        var to = length > from && points[length - 1] == ' ' ? length - 1 : length;
        return Arrays.copyOfRange(points, from, Math.max(from, to));
    }

    /// The search of Knuth, Morris and Pratt (1977): no text makes it slow.
    private void find(int[] word, BitSet found) {
        if (word.length == 0) {
            return;
        }
        var borders = borders(word);
        var same = 0;
        for (int i = 0; i < length; i++) {
            while (same > 0 && points[i] != word[same]) {
                same = borders[same - 1];
            }
            if (points[i] == word[same]) {
                same++;
            }
            if (same == word.length) {
                var first = i - same + 1;
                if (isWhole(first, i)) {
                    found.set(starts[first], starts[i + 1]);
                }
                same = borders[same - 1];
            }
        }
    }

    private static int[] borders(int[] word) {
        var borders = new int[word.length];
        var same = 0;
        for (int i = 1; i < word.length; i++) {
            while (same > 0 && word[i] != word[same]) {
                same = borders[same - 1];
            }
            if (word[i] == word[same]) {
                same++;
            }
            borders[i] = same;
        }
        return borders;
    }

    /// No part of a longer word, where a script parts words.
    private boolean isWhole(int first, int last) {
        return !(first > 0 && isLetter(points[first - 1]) && isLetter(points[first]))
                && !(last + 1 < length && isLetter(points[last + 1]) && isLetter(points[last]));
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
