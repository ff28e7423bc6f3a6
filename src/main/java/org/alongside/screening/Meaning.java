package org.alongside.screening;

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
        var found = new Found();
        var words = reading.words();
        var counts = Concepts.in(words);
        for (int i = 0; i < counts.length; i++) {
            if (i != CURRENCY) {
                found.set(i, counts[i] > 0);
            }
        }
        found.set(AMOUNT, counts[CURRENCY] > 0 && hasNumber(words));
        signs(reading.visible(), found);
        links(reading, found);
        if (words.size() > 2 * END) {
            var last = Concepts.in(words.subList(words.size() - END, words.size()));
            for (int i = 0; i < last.length; i++) {
                found.set(LATE + i, last[i] > 0 && last[i] == counts[i]);
            }
        }
        return found.numbers();
    }

    private static boolean hasNumber(WordList words) {
        for (int i = 0; i < words.size(); i++) {
            if (Character.isDigit(words.get(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /// Numbers below 128. Larger ones are left out.
    private static final class Found {
        private long low;
        private long high;

        void set(int number) {
            set(number, true);
        }

        void set(int number, boolean value) {
            long bit = 1L << number;
            if (number < Long.SIZE) {
                low = value ? low | bit : low & ~bit;
            } else if (number < 2 * Long.SIZE) {
                high = value ? high | bit : high & ~bit;
            }
        }

        int[] numbers() {
            var numbers = new int[Long.bitCount(low) + Long.bitCount(high)];
            int n = 0;
            for (long left = low; left != 0; left &= left - 1) {
                numbers[n++] = Long.numberOfTrailingZeros(left);
            }
            for (long left = high; left != 0; left &= left - 1) {
                numbers[n++] = Long.SIZE + Long.numberOfTrailingZeros(left);
            }
            return numbers;
        }
    }

    private static void signs(String text, Found found) {
        int digits = 0;
        int shouts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'z') {
                digits = 0;
                continue;
            }
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

    private static void links(Reading reading, Found found) {
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
