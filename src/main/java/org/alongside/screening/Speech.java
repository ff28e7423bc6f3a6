package org.alongside.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text as its author speaks it: her own sentences, and apart from them what she put in quotation marks.
///
/// @param spoken her sentences without what is quoted
/// @param quoted what stands between quotation marks, one entry for each pair
record Speech(List<Sentence> spoken, List<Sentence> quoted) {

    /// One sentence: its words in normal form, contractions and letter variants undone, and where it stands.
    static final class Sentence {
        private final WordList words;
        private final String text;
        private final String lower;
        private final int from;
        private final int to;

        Sentence(WordList words, String text, String lower, int from, int to) {
            this.words = words;
            this.text = text;
            this.lower = lower;
            this.from = from;
            this.to = to;
        }

        WordList words() {
            return words;
        }

        /// The words of a hit as they stand in the text. Few are asked for, so that they are counted anew.
        String evidence(Turns.Hit hit) {
            int start = from;
            int end = from;
            int word = 0;
            while (word < hit.end()) {
                int begin = wordStart(lower, end, to);
                end = wordEnd(lower, begin, to);
                start = word <= hit.start() ? begin : start;
                word += Speech.words(KnownWord.of(lower.substring(begin, end))).length;
            }
            return text.substring(start, end);
        }
    }

    private static final String ENDS = ".!?؟\n。;؛۔…";

    private static final Map<String, List<String>> SPELLED_OUT = Map.ofEntries(
            Map.entry("i'm", List.of("i", "am")),
            Map.entry("im", List.of("i", "am")),
            Map.entry("i'll", List.of("i", "will")),
            Map.entry("ill", List.of("i", "will")),
            Map.entry("i've", List.of("i", "have")),
            Map.entry("we'll", List.of("we", "will")),
            Map.entry("he'll", List.of("he", "will")),
            Map.entry("they'll", List.of("they", "will")),
            Map.entry("you'll", List.of("you", "will")),
            Map.entry("you're", List.of("you", "are")),
            Map.entry("youre", List.of("you", "are")),
            Map.entry("ur", List.of("you", "are")),
            Map.entry("u", List.of("you")),
            Map.entry("r", List.of("are")),
            Map.entry("they're", List.of("they", "are")),
            Map.entry("he's", List.of("he", "is")),
            Map.entry("hes", List.of("he", "is")),
            Map.entry("she's", List.of("she", "is")),
            Map.entry("don't", List.of("do", "not")),
            Map.entry("dont", List.of("do", "not")),
            Map.entry("doesn't", List.of("does", "not")),
            Map.entry("doesnt", List.of("does", "not")),
            Map.entry("aren't", List.of("are", "not")),
            Map.entry("isn't", List.of("is", "not")),
            Map.entry("can't", List.of("can", "not")),
            Map.entry("cant", List.of("can", "not")),
            Map.entry("cannot", List.of("can", "not")),
            Map.entry("won't", List.of("will", "not")),
            Map.entry("wont", List.of("will", "not")),
            Map.entry("gonna", List.of("going", "to")),
            Map.entry("y'all", List.of("you", "all")),
            Map.entry("we're", List.of("we", "are")),
            Map.entry("she'll", List.of("she", "will")),
            Map.entry("t'es", List.of("tu", "es")));

    /// Letters that people write one for another, in pairs: the first stands for what the second says.
    private static final String VARIANTS = "áaàaâaäaéeèeêeëeíiîiïiıióoôoöoúuùuûuüuñnçcşsğg"
            + "ёеґг"
            + "\u0623\u0627\u0625\u0627\u0622\u0627\u0671\u0627\u0649\u064A\u06CC\u064A\u06D2\u064A"
            + "\u0629\u0647\u06C1\u0647\u06BE\u0647\u06D5\u0647\u06C3\u0647\u06A9\u0643\u06BA\u0646";

    private static final char[] FOLDED = folded();

    /// @param normal normal form of `own`
    /// @param marks from [Quotations#in] of `normal`
    /// @param words of `normal`
    static Speech of(String subject, String own, String normal, int[] marks, WordList words) {
        var spoken = new ArrayList<Sentence>();
        var quoted = new ArrayList<Sentence>();
        readAnew(subject, spoken, quoted);
        if (own.indexOf('İ') >= 0) {
            readAnew(own, spoken, quoted);
        } else {
            read(own, normal, marks, words, spoken, quoted);
        }
        return new Speech(List.copyOf(spoken), List.copyOf(quoted));
    }

    private static String lower(String text) {
        return NormalForm.of(text.replace('İ', 'i'));
    }

    private static void readAnew(String own, List<Sentence> spoken, List<Sentence> quoted) {
        var lower = lower(own);
        read(own, lower, Quotations.in(lower), null, spoken, quoted);
    }

    private static void read(
            String own,
            String lower,
            int[] marks,
            @Nullable WordList known,
            List<Sentence> spoken,
            List<Sentence> quoted) {
        if (own.isEmpty()) {
            return;
        }
        var text = lower.length() == own.length() ? own : lower;
        var left = marks.length == 0 ? lower : withoutQuotes(lower, marks, text, quoted);
        split(left, marks.length == 0 ? known : null, text, spoken);
    }

    private static String withoutQuotes(String lower, int[] marks, String text, List<Sentence> quoted) {
        var left = lower.toCharArray();
        for (int i = 0; i < marks.length; i += 2) {
            sentence(lower, marks[i] + 1, marks[i + 1], text, quoted);
            Arrays.fill(left, marks[i], marks[i + 1] + 1, '\u0001');
        }
        return new String(left);
    }

    /// Sentence by sentence.
    ///
    /// @param known the words of the text where they have been looked up before
    private static void split(String lower, @Nullable WordList known, String text, List<Sentence> sentences) {
        var words = new Words.Gathered();
        int first = 0;
        int start = 0;
        int hash = 0;
        int word = -1;
        int met = 0;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : '\n';
            if (Words.isWordChar(c)) {
                word = word < 0 ? i : word;
                hash = hash * 31 + c;
                continue;
            }
            if (word >= 0) {
                var heard = known == null ? KnownWord.of(lower, word, i, hash) : known.known(met);
                heard.addSpoken(words);
                met++;
                word = -1;
                hash = 0;
            }
            if (ENDS.indexOf(c) >= 0) {
                if (words.size() > first) {
                    sentences.add(new Sentence(words.list(first, FirstWords.TURNS), text, lower, start, i));
                }
                first = words.size();
                start = i + 1;
            }
        }
    }

    /// All of it as one sentence.
    private static void sentence(String lower, int from, int to, String text, List<Sentence> sentences) {
        var words = new Words.Gathered();
        for (int i = wordStart(lower, from, to); i < to; ) {
            int end = wordEnd(lower, i, to);
            KnownWord.of(lower.substring(i, end)).addSpoken(words);
            i = wordStart(lower, end, to);
        }
        if (words.size() > 0) {
            sentences.add(new Sentence(words.list(0, FirstWords.TURNS), text, lower, from, to));
        }
    }

    private static int wordStart(String text, int from, int to) {
        int i = from;
        while (i < to && !Words.isWordChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from, int to) {
        int i = from;
        while (i < to && Words.isWordChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// A word as people mean it, which may be two.
    static KnownWord[] words(KnownWord word) {
        var form = form(word.text());
        var spelled = SPELLED_OUT.get(form);
        if (spelled != null) {
            return spelled.stream().map(KnownWord::of).toArray(KnownWord[]::new);
        }
        return new KnownWord[] {form.equals(word.text()) ? word : KnownWord.of(form)};
    }

    /// Undoes what people write differently: accents left out, kinds of alef and yeh, "and" written onto an Arabic
    /// word.
    static String form(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letter(letters[i]);
        }
        return beginsWithAnd(letters, 0, letters.length)
                ? new String(letters, 1, letters.length - 1)
                : new String(letters);
    }

    /// The letter that people mean who write this one.
    static char letter(char c) {
        return c < FOLDED.length ? FOLDED[c] : c == '’' ? '\'' : c;
    }

    /// Whether an Arabic word has "and" written onto it.
    static boolean beginsWithAnd(char[] letters, int from, int to) {
        return to - from >= 5 && letters[from] == 'و';
    }

    private static char[] folded() {
        var table = new char[0x700];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        for (int i = 0; i + 1 < VARIANTS.length(); i += 2) {
            if (VARIANTS.charAt(i) < table.length) {
                table[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
            }
        }
        return table;
    }
}
