package org.alongside.richtext;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Shortens text where a reader would.
final class Cut {

    /// How far past the limit to look, so that the word across it is seen whole.
    private static final int LOOK_AHEAD = 64;

    private Cut() {}

    /// At most `max` UTF-16 code units, the last of them an ellipsis if something was left out.
    static String withEllipsis(String text, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("An excerpt needs at least one character, not " + max);
        }
        if (text.length() <= max) {
            return text;
        }
        var room = max - 1;
        var sample = text.substring(0, Math.min(text.length(), max + LOOK_AHEAD));
        // A cut could part an opener from its closer.
        return BidiBalance.strip(sample.substring(0, wordEnd(sample, room)).stripTrailing()) + "…";
    }

    /// At most `max` code points of a line: up to the last space, or if there is none, up to the last whole
    /// character as a reader sees it.
    static String atSpace(String line, int max) {
        if (line.codePointCount(0, line.length()) <= max) {
            return line;
        }
        var oneMore = line.substring(0, line.offsetByCodePoints(0, max + 1));
        var space = oneMore.lastIndexOf(' ');
        var limit = line.offsetByCodePoints(0, max);
        var end =
                space > 0 ? space : graphemeEnd(line.substring(0, Math.min(line.length(), limit + LOOK_AHEAD)), limit);
        // One "character" may be a letter under any number of marks; something must be left.
        return BidiBalance.strip(line.substring(0, end == 0 ? limit : end)).strip();
    }

    private static int wordEnd(String sample, int room) {
        var space = room;
        while (space > 0 && !Character.isWhitespace(sample.charAt(space))) {
            space--;
        }
        // A long stretch without a space is a script that uses none, or an address.
        if (space > room / 2) {
            return space;
        }
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(sample);
        var end = words.isBoundary(room) ? room : words.preceding(room);
        return end > 0 && !sample.substring(0, end).isBlank() ? end : graphemeEnd(sample, room);
    }

    private static int graphemeEnd(String sample, int room) {
        var characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(sample);
        return characters.isBoundary(room) ? room : Math.max(0, characters.preceding(room));
    }
}
