package org.alongside.richtext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// Rules about single characters.
final class Characters {

    static final char NO_BREAK_SPACE = '\u00A0';
    private static final char REPLACEMENT = '\uFFFD';
    /// Looks like a space but is a symbol by its category.
    private static final int BRAILLE_BLANK = 0x2800;

    private Characters() {}

    /// Drops control characters and non-characters, replaces lone surrogates, makes every line end a newline.
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                var pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (pair) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    out.append(REPLACEMENT);
                }
            } else {
                appendClean(out, c, text, i);
            }
        }
        return out.toString();
    }

    private static void appendClean(StringBuilder out, char c, String text, int at) {
        switch (c) {
            case '\t', '\n' -> out.append(c);
            case '\r' -> {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    out.append('\n');
                }
            }
            case '\u2028', '\u2029', '\u0085' -> out.append('\n');
            case '\f' -> out.append(' ');
            case '\uFFFE', '\uFFFF' -> {}
            default -> {
                if (!Character.isISOControl(c)) {
                    out.append(c);
                }
            }
        }
    }

    /// White space that HTML collapses; a no-break space is not.
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    static boolean isVisible(int codePoint) {
        return !UCharacter.isUWhiteSpace(codePoint)
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !UCharacter.isISOControl(codePoint)
                && codePoint != BRAILLE_BLANK;
    }

    static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    /// One line: every stretch of white space (no-break spaces too) becomes one space, none at the ends.
    static String oneLine(String text) {
        var out = new StringBuilder(text.length());
        var gap = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isSpace(c) || c == NO_BREAK_SPACE) {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    static String stripStart(String text) {
        var start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String stripEnd(String text) {
        var end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
