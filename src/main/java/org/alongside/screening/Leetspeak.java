package org.alongside.screening;

/// Reads figures that stand for letters within words: `m0n3y`. Numbers, levels, vitamins, hours and ordinals (`c1`,
/// `b12`, `24h`, `2nd`) have no figure between two letters and stay as they are, unless two words of the text are
/// written so.
final class Leetspeak {

    private static final String FIGURES = "013457";
    private static final String LETTERS = "oieast";
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_FIGURES_IN_A_ROW = 2;
    private static final int SURE = 2;

    private final String text;

    private Leetspeak(String text) {
        this.text = text;
    }

    /// @param text in lower case
    static String read(String text) {
        if (!mayBe(text)) {
            return text;
        }
        var leetspeak = new Leetspeak(text);
        int plain = leetspeak.count();
        return plain == 0 ? text : leetspeak.read(plain >= SURE);
    }

    /// Cheap, for it is asked of every text: a figure between something and a letter.
    private static boolean mayBe(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && isLetter(text.charAt(i + 1)) && text.charAt(i - 1) > ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int count() {
        int count = 0;
        int end;
        for (int i = 0; i < text.length(); i = end) {
            end = end(i);
            count += isLeet(i, end, false) ? 1 : 0;
            end = Math.max(end, i + 1);
        }
        return count;
    }

    private String read(boolean sure) {
        var read = new StringBuilder(text);
        int end;
        for (int i = 0; i < text.length(); i = end) {
            end = end(i);
            if (isLeet(i, end, sure)) {
                spell(read, i, end);
            }
            end = Math.max(end, i + 1);
        }
        return read.toString();
    }

    private static void spell(StringBuilder read, int start, int end) {
        for (int i = start; i < end; i++) {
            int figure = FIGURES.indexOf(read.charAt(i));
            read.setCharAt(i, figure < 0 ? read.charAt(i) : LETTERS.charAt(figure));
        }
    }

    private int end(int start) {
        int i = start;
        while (i < text.length() && Words.isWordChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// @param sure figures at the ends of a word count too
    private boolean isLeet(int start, int end, boolean sure) {
        int letters = 0;
        int figures = 0;
        int row = 0;
        boolean inner = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean figure = c >= '0' && c <= '9';
            row = figure ? row + 1 : 0;
            if (c > 0x7f || row > MOST_FIGURES_IN_A_ROW || figure && FIGURES.indexOf(c) < 0) {
                return false;
            }
            figures += figure ? 1 : 0;
            letters += figure ? 0 : 1;
            inner |= !figure && letters > 1 && i > start && isFigure(i - 1);
        }
        boolean word = figures > 0 && letters >= FEWEST_LETTERS && figures <= letters + 1;
        boolean amount = end - start > 1 && isFigure(start) && isFigure(start + 1);
        boolean plain = inner && (letters > FEWEST_LETTERS || figures > 1);
        return word && (plain || sure && letters > FEWEST_LETTERS && !amount);
    }

    private boolean isFigure(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
