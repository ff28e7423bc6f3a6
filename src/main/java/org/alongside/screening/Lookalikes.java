package org.alongside.screening;

import com.ibm.icu.text.SpoofChecker;

/// Letters of other alphabets that pass for Latin ones, from Unicode's confusables (UTS #39) as ICU carries them.
final class Lookalikes {

    private static final int[][] BLOCKS = {{0x370, 0x58F}, {0x13A0, 0x13FF}};
    private static final char[] LATIN = new char[0x1400];
    private static final char[] CYRILLIC = new char[0x80];

    static {
        var checker = new SpoofChecker.Builder().build();
        for (int[] block : BLOCKS) {
            for (int c = block[0]; c <= block[1]; c++) {
                LATIN[c] = latinTwin(checker, (char) c);
            }
        }
        for (char c = 'А'; c <= 'ї'; c++) {
            char twin = LATIN[c];
            boolean firstOrRussian = twin != 0 && (CYRILLIC[twin] == 0 || c <= 'я' && CYRILLIC[twin] > 'я');
            if (firstOrRussian) {
                CYRILLIC[twin] = c;
            }
        }
    }

    private Lookalikes() {}

    /// 0 when the letter passes for no Latin one.
    static char toLatin(char c) {
        return c < LATIN.length ? LATIN[c] : 0;
    }

    /// 0 when the letter passes for no Cyrillic one.
    static char toCyrillic(char c) {
        return c < CYRILLIC.length ? CYRILLIC[c] : 0;
    }

    private static char latinTwin(SpoofChecker checker, char c) {
        if (!Character.isLetter(c)) {
            return 0;
        }
        char twin = asciiSkeleton(checker, c);
        if (twin != 0) {
            // The table takes capital I and small l for the same; case tells them apart again.
            return twin == 'l' && Character.isUpperCase(c) ? 'I' : twin;
        }
        char capital = Character.toUpperCase(c);
        char capitalTwin = capital == c ? 0 : asciiSkeleton(checker, capital);
        return capitalTwin == 0 ? 0 : Character.toLowerCase(capitalTwin);
    }

    private static char asciiSkeleton(SpoofChecker checker, char c) {
        var skeleton = checker.getSkeleton(String.valueOf(c));
        boolean letter = skeleton.length() == 1 && skeleton.charAt(0) < 0x80 && Character.isLetter(skeleton.charAt(0));
        return letter ? skeleton.charAt(0) : 0;
    }
}
