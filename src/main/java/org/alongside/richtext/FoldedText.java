package org.alongside.richtext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text as names are compared: without case, invisible characters and what [Folding] makes no difference of; each
/// stretch of white space within a line is one space. It knows where everything stood.
final class FoldedText {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();

    private final StringBuilder folded = new StringBuilder();
    private int before;
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
            var from = folded.length();
            PARTS.normalize(FOLD.normalize(Character.toString(point)))
                    .codePoints()
                    .filter(part -> !UCharacter.isISOControl(part))
                    .forEach(part -> {
                        Folding.add(before, part, folded);
                        before = part;
                    });
            if (folded.length() > from) {
                place(from, start, end);
            } else if (from > 0 && isMark(point)) {
                // An accent that is left out ends where its letter does; other things that do not show are apart.
                ends[from - 1] = end;
            }
        }
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private void add(char unit, int start, int end) {
        folded.append(unit);
        before = unit;
        place(folded.length() - 1, start, end);
    }

    /// What was added from there on stands for one character.
    private void place(int from, int start, int end) {
        if (folded.length() > starts.length) {
            starts = Arrays.copyOf(starts, folded.length() * 2);
            ends = Arrays.copyOf(ends, folded.length() * 2);
        }
        Arrays.fill(starts, from, folded.length(), start);
        Arrays.fill(ends, from, folded.length(), end);
    }
}
