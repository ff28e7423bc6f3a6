package org.alongside.richtext;

/// Which characters are read as the same: accents, vowel signs, letters in which Arabic, Persian and Urdu keyboards
/// differ, letters with a stroke, and the figures of other scripts. The one place where it is written, so that
/// whatever is found by such a letter is also recognized where it stands.
public final class Folding {

    /// Letters that differ by keyboard or have no accent apart from them, and what each is read as.
    private static final String VARIANTS = "ٱىیےکةہەھıłøđħŧ";

    private static final String LETTERS = "ايييكههههilodht";

    private Folding() {}

    /// Adds what a character is read as.
    ///
    /// @param before the character before it in the text; 0 at its beginning
    /// @param point a character in small letters, with its accents apart from it (NFD)
    /// @param folded what was added for the characters before it
    public static void add(int before, int point, StringBuilder folded) {
        if (before == 'и' && point == 0x306 && !folded.isEmpty()) {
            // The Russian short i is a letter of its own.
            folded.setCharAt(folded.length() - 1, 'й');
        } else if (!isDropped(point)) {
            addLetter(point, folded);
        }
    }

    /// Accents and vowel signs of scripts that are read without them; in others they are letters.
    private static boolean isDropped(int point) {
        return point >= 0x300 && point <= 0x36F
                || point >= 0x591 && point <= 0x5C7
                || point >= 0x610 && point <= 0x61A
                || point >= 0x64B && point <= 0x65F
                || point == 0x670
                || point >= 0x6D6 && point <= 0x6ED && Character.getType(point) == Character.NON_SPACING_MARK
                || point == ' '
                || point == 0x640
                || Character.getType(point) == Character.FORMAT;
    }

    private static void addLetter(int point, StringBuilder folded) {
        int variant = VARIANTS.indexOf(point);
        if (variant >= 0) {
            folded.append(LETTERS.charAt(variant));
        } else if (point == 'æ') {
            folded.append("ae");
        } else if (point == 'œ') {
            folded.append("oe");
        } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append((char) ('0' + Character.digit(point, 10)));
        } else {
            folded.appendCodePoint(point);
        }
    }
}
