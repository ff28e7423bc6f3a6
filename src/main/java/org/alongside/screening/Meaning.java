package org.alongside.screening;

import java.util.BitSet;

/// What a text is about and how it wants to be answered: [Concepts], and what is no word.
final class Meaning {

    private static final int AMOUNT = 64;
    private static final int EMAIL = 65;
    private static final int HANDLE = 66;
    private static final int LONG_NUMBER = 67;
    private static final int QUESTION = 68;
    private static final int STRANGE_LINK = 69;
    private static final int FAMILIAR_LINK = 70;
    private static final int PUBLIC_LINK = 71;
    private static final int HIDDEN_LINK = 72;
    private static final int SHOUT = 73;
    private static final int LATE = 80;

    private static final int CURRENCY = Concepts.number("currency");
    private static final String SIGNS = "$€£₴₽₹¥₺₫";
    private static final int LONG_DIGITS = 8;

    /// How many words make the end of a text, where advertisements sit behind what was said to hide them.
    private static final int END = 12;

    private Meaning() {}

    /// @return ascending numbers below 128
    static int[] of(Reading reading) {
        var found = new BitSet(128);
        var words = reading.words();
        var counts = Concepts.in(words);
        boolean number = words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
        for (int i = 0; i < counts.length; i++) {
            if (i != CURRENCY) {
                found.set(i, counts[i] > 0);
            }
        }
        found.set(AMOUNT, number && counts[CURRENCY] > 0);
        signs(reading.visible(), found);
        links(reading, found);
        if (words.size() > 2 * END) {
            var last = Concepts.in(words.subList(words.size() - END, words.size()));
            for (int i = 0; i < last.length; i++) {
                found.set(LATE + i, last[i] > 0 && last[i] == counts[i]);
            }
        }
        return found.stream().filter(i -> i < 128).toArray();
    }

    private static void signs(String text, BitSet found) {
        int digits = 0;
        int shouts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                found.set(AMOUNT);
            } else if (c == '@') {
                boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
                found.set(wordBefore ? EMAIL : HANDLE);
            } else if (c == '?' || c == '؟') {
                found.set(QUESTION);
            } else if (c == '!') {
                shouts++;
            }
            boolean apart = digits > 0 && (c == ' ' || c == '-');
            digits = Character.isDigit(c) ? digits + 1 : apart ? digits : 0;
            if (digits >= LONG_DIGITS) {
                found.set(LONG_NUMBER);
            }
        }
        found.set(SHOUT, shouts >= 3);
    }

    private static void links(Reading reading, BitSet found) {
        for (var link : reading.links()) {
            switch (link.kind()) {
                case PUBLIC -> found.set(PUBLIC_LINK);
                case FAMILIAR -> found.set(FAMILIAR_LINK);
                case UNKNOWN, SHORTENER, MESSENGER -> found.set(STRANGE_LINK);
            }
            if (link.form() == Link.Form.ANCHOR) {
                found.set(HIDDEN_LINK);
            }
        }
    }
}
