package org.alongside.screening;

import java.util.Arrays;

/// What stands between blanks, by its kind: every telephone number says the same, whatever its digits, and so do a
/// price, a discount and a name to write to. What [LinkFinder] and [PhoneFinder] found is one token each.
final class Tokens {

    /// What a token is. A word has no kind worth telling; its letters are known by [#hash].
    enum Kind {
        WORD(0),
        NUMBER(1),
        PHONE(2),
        PERCENT(3),
        MONEY(4),
        HANDLE(5),
        EMAIL(6),
        ADDRESS(7),
        MIXED(8),
        SIGN(9);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        /// Below 16. The model knows kinds by these numbers.
        int number() {
            return number;
        }
    }

    /// Characters looked at, as many as of the words.
    private static final int LONGEST = TextFeatures.LONGEST;

    private static final String CURRENCIES = "$€£₴₽₹₺₫¥";
    private static final String PERCENTS = "%٪";

    private final byte[] found;
    private Kind[] kinds = new Kind[32];
    private int[] hashes = new int[32];
    private int count;

    private Tokens(byte[] found) {
        this.found = found;
    }

    static Tokens of(Reading reading) {
        int length = Math.min(reading.visible().length(), LONGEST);
        var text = reading.visible().substring(0, length);
        var found = new byte[length];
        for (var link : reading.links()) {
            if (link.start() >= 0 && link.start() < length) {
                Arrays.fill(found, link.start(), Math.min(length, link.end()), (byte) Kind.ADDRESS.number());
            }
        }
        for (var phone : PhoneFinder.in(reading.own().substring(0, length), reading.words())) {
            Arrays.fill(found, phone.start(), phone.end(), (byte) Kind.PHONE.number());
        }
        var tokens = new Tokens(found);
        tokens.read(text);
        return tokens;
    }

    int count() {
        return count;
    }

    Kind kind(int token) {
        return kinds[token];
    }

    /// The letters of a word as a number; 0 before the first and behind the last token.
    int hash(int token) {
        return token < 0 || token >= count ? 0 : hashes[token];
    }

    private void read(String text) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            if (found[i] != 0) {
                byte kind = found[i];
                while (i < text.length() && found[i] == kind) {
                    i++;
                }
                put(kind == Kind.PHONE.number() ? Kind.PHONE : Kind.ADDRESS, 0);
            } else if (text.charAt(i) <= ' ') {
                i++;
            } else {
                while (i < text.length() && text.charAt(i) > ' ' && found[i] == 0) {
                    i++;
                }
                read(text, start, i);
            }
        }
    }

    private void read(String text, int from, int to) {
        int letters = 0;
        int figures = 0;
        int hash = 0;
        int at = -1;
        boolean money = false;
        boolean percent = false;
        boolean joined = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || Character.isLetter(c)) {
                letters++;
                hash = hash * 31 + Character.toLowerCase(c);
            } else if (Character.isDigit(c)) {
                figures++;
            } else {
                at = c == '@' ? i : at;
                joined |= c == '_' && i > from && i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
                money |= CURRENCIES.indexOf(c) >= 0;
                percent |= PERCENTS.indexOf(c) >= 0;
            }
        }
        if (at >= 0 && letters > 2) {
            put(at > from && Character.isLetterOrDigit(text.charAt(at - 1)) ? Kind.EMAIL : Kind.HANDLE, 0);
        } else if (joined && letters > 2 && !money && !percent) {
            put(Kind.HANDLE, 0);
        } else if (figures > 0 || money || percent) {
            number(figures, letters, money, percent);
        } else {
            put(letters == 0 ? Kind.SIGN : Kind.WORD, hash);
        }
    }

    /// A sign by itself belongs to the number before it: "50 €".
    private void number(int figures, int letters, boolean money, boolean percent) {
        var kind = money ? Kind.MONEY : percent ? Kind.PERCENT : letters > 0 ? Kind.MIXED : Kind.NUMBER;
        if (figures == 0 && count > 0 && kinds[count - 1] == Kind.NUMBER) {
            count--;
        }
        put(kind, 0);
    }

    private void put(Kind kind, int hash) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        kinds[count] = kind;
        hashes[count] = kind == Kind.WORD ? hash : -1 - kind.number();
        count++;
    }
}
