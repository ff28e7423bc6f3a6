package org.alongside.richtext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text as names are compared: without case, accents, vowel signs, letter variants of Arabic and Persian, and
/// invisible characters; each stretch of white space within a line is one space. It knows where everything stood.
final class FoldedText {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();

    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;

    FoldedText(String text) {
        starts = new int[text.length() + 16];
        ends = new int[text.length() + 16];
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            fold(point, i, i + Character.charCount(point));
        }
    }

    /// @return the text folded, without white space at its ends
    static String of(String text) {
        return new FoldedText(text).folded().strip();
    }

    String folded() {
        return folded.toString();
    }

    /// @return where in the text the character that stands there in the folded one begins
    int start(int place) {
        return starts[place];
    }

    /// @return where it ends
    int end(int place) {
        return ends[place];
    }

    private void fold(int point, int start, int end) {
        if (point == '\n' || point == 0) {
            add((char) point, start, end);
        } else if (UCharacter.isUWhiteSpace(point)) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                add(' ', start, end);
            }
        } else if (point < 0x80) {
            add((char) Character.toLowerCase(point), start, end);
        } else {
            PARTS.normalize(FOLD.normalize(Character.toString(point)))
                    .codePoints()
                    .filter(part -> !isUnseen(part))
                    .map(FoldedText::variant)
                    .forEach(part -> {
                        for (var unit : Character.toChars(part)) {
                            add(unit, start, end);
                        }
                    });
        }
    }

    private void add(char unit, int start, int end) {
        var place = folded.length();
        if (place == starts.length) {
            starts = Arrays.copyOf(starts, place * 2);
            ends = Arrays.copyOf(ends, place * 2);
        }
        starts[place] = start;
        ends[place] = end;
        folded.append(unit);
    }

    /// Accents of Latin, Greek and Cyrillic letters; vowel signs, hamzas and stretches of Arabic ones.
    private static boolean isUnseen(int point) {
        return point >= 0x0300 && point <= 0x036F
                || point >= 0x064B && point <= 0x0655
                || point == 0x0670
                || point == 0x0640
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.isISOControl(point);
    }

    /// Letters of Arabic and Persian that are written for one another.
    private static int variant(int point) {
        return switch (point) {
            case 0x0649, 0x06CC -> 0x064A;
            case 0x06A9 -> 0x0643;
            case 0x0629, 0x06C1 -> 0x0647;
            default -> {
                var digit = UCharacter.digit(point);
                yield digit >= 0 ? '0' + digit : point;
            }
        };
    }
}
