package org.alongside.screening;

/// Joins the letters of words that were pulled apart: `v i s i t`, `v.i.s.i.t`, `v-i-s-i-t`. Fewer than four
/// letters may be initials, and letters within an address stay as they are.
final class LooseLetters {

    private static final int FEWEST = 4;
    private static final String BETWEEN = " .-_*·•";

    private LooseLetters() {}

    static String joined(String text) {
        StringBuilder joined = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int end = mayStart(text, i) ? runEnd(text, i) : i;
            if (end > i) {
                joined = joined == null ? new StringBuilder(text.length()) : joined;
                joined.append(text, copied, i);
                for (int letter = i; letter < end; letter += 2) {
                    joined.append(text.charAt(letter));
                }
                copied = end;
            }
            i = Math.max(i + 1, end);
        }
        return joined == null
                ? text
                : joined.append(text, copied, text.length()).toString();
    }

    /// Cheap, for it is asked at every letter of every text.
    static boolean mayStart(String text, int i) {
        return i + 2 * (FEWEST - 1) < text.length() && text.charAt(i + 1) == text.charAt(i + 3) && isAlone(text, i);
    }

    /// Index after the last letter of a run of single letters, or the start where there is none.
    private static int runEnd(String text, int start) {
        char between = text.charAt(start + 1);
        if (BETWEEN.indexOf(between) < 0) {
            return start;
        }
        int last = start;
        while (last + 2 < text.length() && text.charAt(last + 1) == between && isAlone(text, last + 2)) {
            last += 2;
        }
        boolean enough = last - start >= 2 * (FEWEST - 1);
        boolean address = between == '.' && (isDotted(text, last) || start > 0 && text.charAt(start - 1) != ' ');
        return enough && !address ? last + 1 : start;
    }

    /// The run goes on as an address does: `a.b.c.d.example`.
    private static boolean isDotted(String text, int last) {
        return last + 2 < text.length()
                && text.charAt(last + 1) == '.'
                && Character.isLetterOrDigit(text.charAt(last + 2));
    }

    private static boolean isAlone(String text, int i) {
        return Character.isLetter(text.charAt(i)) && !isWord(text, i - 1) && !isWord(text, i + 1);
    }

    private static boolean isWord(String text, int i) {
        return i >= 0 && i < text.length() && Words.isWordChar(text.charAt(i));
    }
}
