package org.alongside.screening;

import java.util.Arrays;

/// What the wording of a text looks like to a linear model: its words, with accents and without, two and three that
/// stand together, what of it is quoted, runs of three to five letters, the parts of its addresses, what stands beside
/// numbers and names, and its shape, each hashed to a number ("the hashing trick", Weinberger et al. 2009). The same
/// feature counts once.
final class TextFeatures {

    /// Numbers lie between 0 and this.
    static final int SIZE = 1 << 22;

    /// Characters looked at; longer texts say nothing new behind them, and time stays bounded.
    static final int LONGEST = 12_000;

    /// Where these stand among the parts of [Found].
    private static final int ALONE = 0;

    private static final int RUNS = 2;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_WORD = 24;

    private int[] found;

    /// Open addressing: number + 1, or 0 where it is free.
    private int[] seen;

    private int count;

    /// @param size a power of two from 4 on; it grows by itself
    private TextFeatures(int size) {
        found = new int[size];
        seen = new int[size * 4];
    }

    /// A size that hardly has to grow: six runs for each word of a language without long words.
    private static int size(int words) {
        return Math.clamp(Integer.highestOneBit(words * 4 + 1) * 2L, 64, 1 << 13);
    }

    /// Parts are weighed apart: there are hundreds of runs in a text, and a few things it is about.
    ///
    /// @param parts words with all that stands alone; words that stand together; runs of letters; what the words
    ///     are about, also two by two. Each holds numbers, each once
    // Never compared, and made once for each text: an array is what it needs.
    @SuppressWarnings("ArrayRecordComponent")
    record Found(int[][] parts) {}

    static Found of(Reading reading) {
        int size = size(reading.words().size());
        var alone = new TextFeatures(size);
        var together = new TextFeatures(size);
        var runs = new TextFeatures(size);
        var meaning = new TextFeatures(32);
        words(reading, alone, together, runs);
        quoted(reading, alone, together);
        alone.subject(reading);
        alone.links(reading);
        alone.tokens(reading);
        alone.shape(reading);
        meaning.meaning(reading);
        return new Found(new int[][] {alone.distinct(), together.distinct(), runs.distinct(), meaning.distinct()});
    }

    /// What a word and its runs of letters weigh together in a text.
    ///
    /// @param found in that text, the word among others
    static double weight(KnownWord word, Found found, TextModel model) {
        double said = model.weight(word.number());
        said += word.bareHash() == word.hash() ? 0 : model.weight(ofWord(word.bareHash()));
        double runs = 0;
        for (int run : word.runs()) {
            runs += model.weight(run);
        }
        return said / Math.sqrt(found.parts()[ALONE].length) + runs / Math.sqrt(found.parts()[RUNS].length);
    }

    private void meaning(Reading reading) {
        var present = Meaning.of(reading);
        for (int i = 0; i < present.length; i++) {
            add(20, present[i]);
            for (int j = i + 1; j < present.length; j++) {
                add(21, present[i] * 128 + present[j]);
            }
        }
        add(22, magnitude(reading.words().size()));
        if (!reading.quoted().isEmpty()) {
            quotedMeaning(reading);
        }
    }

    /// What others are quoted about, and what the author says to it: "send money" beside "never", "police", "lied".
    private void quotedMeaning(Reading reading) {
        int[] quoted = Concepts.in(reading.said(true));
        int[] own = Concepts.in(reading.said(false));
        for (int i = 0; i < quoted.length; i++) {
            if (own[i] > 0) {
                add(32, i);
            }
            if (quoted[i] > 0) {
                add(33, i);
                for (int j = 0; j < own.length; j++) {
                    if (own[j] > 0) {
                        add(34, i * 128 + j);
                    }
                }
            }
        }
    }

    private static void words(Reading reading, TextFeatures alone, TextFeatures together, TextFeatures runs) {
        int before = 0;
        int twoBefore = 0;
        int bareBefore = 0;
        int characters = 0;
        var words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.known(i);
            int hash = word.hash();
            alone.put(word.number());
            together.add(2, before * 31 + hash);
            if (i > 1) {
                together.add(23, (twoBefore * 31 + before) * 31 + hash);
            }
            bare(word, before, bareBefore, alone, together);
            twoBefore = before;
            before = hash;
            bareBefore = word.bareHash();
            for (int run : word.runs()) {
                runs.put(run);
            }
            characters += word.text().length();
            if (characters > LONGEST) {
                return;
            }
        }
        together.add(2, before * 31);
        together.add(2, bareBefore * 31);
    }

    /// The same words typed without accents are the same features as well.
    private static void bare(KnownWord word, int before, int bareBefore, TextFeatures alone, TextFeatures together) {
        int hash = word.bareHash();
        if (hash != word.hash()) {
            alone.put(ofWord(hash));
        }
        if (hash != word.hash() || bareBefore != before) {
            together.add(2, bareBefore * 31 + hash);
        }
    }

    /// What is quoted counts as said, and once more as quoted: the same words mean less in a warning.
    private static void quoted(Reading reading, TextFeatures alone, TextFeatures together) {
        var quoted = reading.quoted();
        int before = 0;
        int characters = 0;
        for (int i = quoted.nextSetBit(0); i >= 0 && characters <= LONGEST; i = quoted.nextSetBit(i + 1)) {
            var word = reading.words().known(i);
            int hash = word.bareHash();
            alone.add(29, hash);
            together.add(30, before * 31 + hash);
            before = hash;
            characters += word.text().length();
        }
        if (before != 0) {
            alone.add(31, 0);
        }
    }

    /// Number of a word.
    static int ofWord(int hash) {
        return number(1, hash);
    }

    /// Numbers of the runs of letters in a word.
    static int[] runs(String word) {
        int length = Math.min(word.length(), LONGEST_WORD);
        var numbers = new int[(length + 2) * (LONGEST_RUN - SHORTEST_RUN + 1)];
        int n = 0;
        for (int start = -1; start < length - 1; start++) {
            int hash = 17;
            int end = Math.min(length + 1, start + LONGEST_RUN);
            for (int i = start; i < end; i++) {
                hash = hash * 31 + (i < 0 || i == length ? ' ' : word.charAt(i));
                if (i - start + 1 >= SHORTEST_RUN) {
                    numbers[n++] = number(3, hash);
                }
            }
        }
        return Arrays.copyOf(numbers, n);
    }

    private void subject(Reading reading) {
        var words = reading.subjectWords();
        for (int i = 0; i < words.size(); i++) {
            add(4, words.known(i).hash());
        }
    }

    private void links(Reading reading) {
        for (var link : reading.links()) {
            add(5, link.kind().name().hashCode());
            add(6, link.form().name().hashCode());
            add(7, link.host().hashCode());
            int dot = link.host().lastIndexOf('.');
            add(8, link.host().substring(dot + 1).hashCode());
            var path = link.rest();
            int start = 0;
            for (int i = 0; i <= Math.min(path.length(), 80); i++) {
                if (i == path.length() || !Character.isLetterOrDigit(path.charAt(i))) {
                    if (i > start) {
                        add(9, path.substring(start, i).hashCode());
                    }
                    start = i + 1;
                }
            }
        }
        add(10, Math.min(4, reading.links().size()));
    }

    /// "wsp" and a telephone number, whatever its digits; a discount behind an address; a text that is little else.
    private void tokens(Reading reading) {
        var tokens = Tokens.of(reading);
        int length = magnitude(reading.words().size());
        int before = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int kind = tokens.kind(i).number();
            if (tokens.kind(i) != Tokens.Kind.WORD) {
                add(24, kind);
                add(25, tokens.hash(i - 1) * 16 + kind);
                add(26, tokens.hash(i + 1) * 16 + kind);
                add(27, kind * 16 + length);
                add(28, kind * 16 + before);
                before = kind;
            }
        }
    }

    private void shape(Reading reading) {
        var text = reading.visible();
        int capitals = 0;
        int letters = 0;
        int digits = 0;
        int shouts = 0;
        int longest = 0;
        int run = 0;
        int limit = Math.min(text.length(), LONGEST);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters++;
                run = 0;
                continue;
            }
            boolean digit = Character.isDigit(c);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            digits += digit ? 1 : 0;
            shouts += c == '!' ? 1 : 0;
            run = digit ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        add(11, letters == 0 ? 9 : capitals * 8 / letters);
        add(12, magnitude(text.length()));
        add(13, magnitude(digits));
        add(14, Math.min(4, shouts));
        add(15, Math.min(8, longest));
        add(16, Math.min(6, reading.lines().size()));
    }

    private static int magnitude(int number) {
        return 32 - Integer.numberOfLeadingZeros(number);
    }

    private void add(int kind, int hash) {
        put(number(kind, hash));
    }

    private static int number(int kind, int hash) {
        int mixed = (hash ^ kind * 0x9E3779B9) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return (mixed ^ mixed >>> 16) & (SIZE - 1);
    }

    private void put(int number) {
        int mask = seen.length - 1;
        int at = number * 0x9E3779B1 >>> 7 & mask;
        while (seen[at] != 0) {
            if (seen[at] == number + 1) {
                return;
            }
            at = at + 1 & mask;
        }
        seen[at] = number + 1;
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = number;
        if (count * 2 > seen.length) {
            rehash();
        }
    }

    private void rehash() {
        seen = new int[seen.length * 4];
        int mask = seen.length - 1;
        for (int i = 0; i < count; i++) {
            int at = found[i] * 0x9E3779B1 >>> 7 & mask;
            while (seen[at] != 0) {
                at = at + 1 & mask;
            }
            seen[at] = found[i] + 1;
        }
    }

    private int[] distinct() {
        return Arrays.copyOf(found, count);
    }
}
