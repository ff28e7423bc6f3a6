package org.alongside.screening;

import com.ibm.icu.text.Normalizer2;

/// Drops accents. A text whose letters carry some that go with no alphabet here, such as an `m` with a breve, is
/// disguised: none of them was meant. Accents as languages have them stay, but many leave them out.
final class Accents {

    private static final int FEWEST = 2;
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private Accents() {}

    /// @param text in NFKC
    static String plain(String text) {
        int odd = 0;
        for (int i = 0; i < text.length() && odd < FEWEST; i++) {
            odd += isOdd(text, i) ? 1 : 0;
        }
        return odd < FEWEST ? text : dropped(text);
    }

    /// A Latin letter outside of Latin-1, Latin Extended-A, ơ, ư and the Vietnamese ones, or a mark that makes no
    /// letter with the Latin one before it.
    private static boolean isOdd(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x1CD) {
            return false;
        }
        boolean letter = c <= 0x217 || c >= 0x226 && c <= 0x233 || c >= 0x1E00 && c < 0x1EA0;
        return letter || isMark(c) && i > 0 && isLatin(text.charAt(i - 1));
    }

    /// A word as it is typed in haste or on a foreign keyboard: without accents, dots and tails, and with one kind
    /// of alef and yeh.
    ///
    /// @param word in normal form
    /// @return the word itself where it has none of these
    static String bare(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 0x80;
        }
        if (ascii) {
            return word;
        }
        char[] letters = dropped(word).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] == 'đ' ? 'd' : Speech.letter(letters[i]);
        }
        return new String(letters);
    }

    private static String dropped(String text) {
        var apart = NFD.normalize(text);
        var plain = new StringBuilder(apart.length());
        boolean latin = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = isMark(c);
            latin = mark ? latin : isLatin(c);
            if (!mark || !latin) {
                plain.append(c);
            }
        }
        return Normalizer2.getNFCInstance().normalize(plain);
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c < 0x250 || c >= 0x1E00 && c < 0x1F00;
    }
}
