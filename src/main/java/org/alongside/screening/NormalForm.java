package org.alongside.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/// The one form in which texts are compared. Compatibility forms (NFKC) and case are folded; zero-width
/// characters, bidi controls, vowel marks of Arabic and overlays are dropped; letters borrowed from another
/// script within a word are folded to the script of that word; runs of blanks become one. Time is linear in the
/// length of the text.
public final class NormalForm {

    /// UAX #15 allows 30 marks in a row (stream-safe text); no language here needs more than a few, and a longer
    /// run makes canonical reordering quadratic.
    private static final int MARKS_IN_A_ROW = 4;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private NormalForm() {}

    /// Folds a text.
    ///
    /// @param text any text
    /// @return its normal form; equal for texts a reader would take for the same
    public static String of(String text) {
        if (isWord(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return isPlain(text) ? Leetspeak.read(text.toLowerCase(Locale.ROOT)) : Leetspeak.read(lower(visible(text)));
    }

    /// Nothing but ASCII letters: so is most of what is asked for word by word.
    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c | 0x20) < 'a' || (c | 0x20) > 'z') {
                return false;
            }
        }
        return true;
    }

    /// ASCII with single blanks and without loose letters, as most texts are: all steps but the last leave it as
    /// it is. One pass instead of one for each step.
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' && (c != ' ' || before == ' ');
            if (blank || c > 0x7e || LooseLetters.mayStart(text, i)) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /// The last step but one, for who needs figures as they were written.
    ///
    /// @param visible from [#visible]
    static String lower(String visible) {
        return isAscii(visible) ? visible.toLowerCase(Locale.ROOT) : NFKC.normalize(UCharacter.foldCase(visible, true));
    }

    /// The same, with the case of letters kept.
    static String visible(String text) {
        if (isPlain(text)) {
            return text;
        }
        if (isAscii(text)) {
            return LooseLetters.joined(calmBlanks(text));
        }
        return LooseLetters.joined(calmBlanks(foldWords(Accents.plain(NFKC.normalize(strip(text))))));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String text) {
        int first = 0;
        while (first < text.length() && !isSpecial(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : strip(text, first);
    }

    /// May be a mark or invisible: not a letter or sign of the first Latin blocks, nor one of those most used in
    /// other scripts.
    private static boolean isSpecial(char c) {
        return c == 0xAD || c >= 0x300 && !(c >= 0x400 && c <= 0x482) && !(c >= 0x620 && c <= 0x63F);
    }

    private static String strip(String text, int first) {
        var kept = new StringBuilder(text.length()).append(text, 0, first);
        int marks = 0;
        int cp;
        for (int i = first; i < text.length(); i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            if (cp < 0x80) {
                marks = 0;
                kept.append((char) cp);
                continue;
            }
            int type = Character.getType(cp);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks <= MARKS_IN_A_ROW && !isInvisible(cp)) {
                kept.appendCodePoint(cp);
            }
        }
        return kept.toString();
    }

    private static boolean isInvisible(int cp) {
        boolean arabicVowelOrStretch = cp >= 0x064B && cp <= 0x0652 || cp == 0x0640;
        boolean overlay = cp >= 0x0334 && cp <= 0x0338 || cp >= 0x20D0 && cp <= 0x20EF;
        return arabicVowelOrStretch
                || overlay
                || cp == 0x061C
                || UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static String foldWords(String text) {
        if (isLatin(text)) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end == i) {
                folded.append(text.charAt(i));
                i++;
            } else {
                foldWord(text, i, end, folded);
                i = end;
            }
        }
        return folded.toString();
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || isMark(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// No letter but those of the first Latin blocks.
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x180 && Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void foldWord(String text, int start, int end, StringBuilder folded) {
        boolean latin = false;
        boolean other = false;
        boolean toLatin = true;
        boolean toCyrillic = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isLatin(c)) {
                latin = true;
                toCyrillic &= Lookalikes.toCyrillic(c) != 0;
            } else if (Character.isLetter(c)) {
                other = true;
                toLatin &= Lookalikes.toLatin(c) != 0;
            }
        }
        if (!latin || !other || !(toLatin || toCyrillic)) {
            folded.append(text, start, end);
            return;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char twin = toLatin ? Lookalikes.toLatin(c) : Lookalikes.toCyrillic(c);
            folded.append(twin == 0 ? c : twin);
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x80 ? Character.isLetter(c) : UScript.getScript(c) == UScript.LATIN;
    }

    private static boolean isCalm(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || c >= 0x80 && Character.isSpaceChar(c);
            if (blank && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String calmBlanks(String text) {
        if (isCalm(text)) {
            return text;
        }
        var calm = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                dropLastBlank(calm);
                calm.append('\n');
            } else if (c > ' ' && !Character.isSpaceChar(c)) {
                calm.append(c);
            } else if (c != '\r' && !calm.isEmpty() && !endsWithBlank(calm)) {
                calm.append(' ');
            }
        }
        dropLastBlank(calm);
        return calm.toString();
    }

    private static boolean endsWithBlank(StringBuilder text) {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }

    private static void dropLastBlank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
