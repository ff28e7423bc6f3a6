package org.alongside.screening;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Letters that nobody would say. Latin script is judged by its vowels, Arabic, Cyrillic, Greek, Hebrew,
/// Devanagari and Ethiopic by [LetterPairs]; names and foreign words must pass, so a few odd words in a text that
/// otherwise speaks are no sign.
final class GibberishRule {

    private static final String VOWELS =
            "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿıăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private static final int LONGEST_CLUSTER = 5;

    /// Enough to hold a text by itself, see [Screening#DEFAULT_THRESHOLD].
    private static final double NOTHING_ELSE = 3.7;

    private static final double BESIDE_OTHERS = 2.4;

    private GibberishRule() {}

    static void look(Reading reading, Findings findings) {
        var words = reading.words();
        int latins = 0;
        int letters = 0;
        int small = 0;
        int odds = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.known(i);
            if (word.isLatin()) {
                latins++;
                letters += word.text().length();
                small += word.isFunction() ? 1 : 0;
                odds += word.isUnspeakable() ? 1 : 0;
            }
        }
        if (latins < words.size() * 0.8 || latins == 0) {
            otherScript(reading, findings);
            return;
        }
        if (odds >= 2 && odds * 3 >= latins || latins == 1 && odds == 1) {
            boolean nothingElse = odds >= 3 && odds * 3 >= latins * 2 && small == 0;
            findings.add(
                    SignalName.GIBBERISH,
                    nothingElse ? NOTHING_ELSE : BESIDE_OTHERS,
                    evidence(words, KnownWord::isUnspeakable));
            return;
        }
        // Long words only, and not one of the small words that every sentence of a language needs.
        if (latins >= 4
                && small == 0
                && (double) letters / latins >= 8
                && !reading.strangeLinks().isEmpty()) {
            findings.add(SignalName.GIBBERISH, 1.2, evidence(words, KnownWord::isLatin));
        }
    }

    private static void otherScript(Reading reading, Findings findings) {
        var words = reading.words();
        var script = reading.guess().script();
        int inScript = 0;
        int odds = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.known(i);
            boolean counts = word.script() == script && !word.isLatin();
            inScript += counts ? 1 : 0;
            odds += counts && word.isUnspeakable() ? 1 : 0;
        }
        if (inScript >= words.size() * 0.8 && odds >= 2 && odds * 3 >= inScript) {
            boolean nothingElse = odds >= 3 && odds * 3 >= inScript * 2;
            findings.add(
                    SignalName.GIBBERISH,
                    nothingElse ? NOTHING_ELSE : BESIDE_OTHERS,
                    evidence(words, KnownWord::isUnspeakable));
        }
    }

    private static String evidence(WordList words, Predicate<KnownWord> which) {
        return IntStream.range(0, words.size())
                .mapToObj(words::known)
                .filter(which)
                .limit(8)
                .map(KnownWord::text)
                .collect(Collectors.joining(" "));
    }

    static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x24F && (word.charAt(i) < 0x1E00 || word.charAt(i) > 0x1EFF)) {
                return false;
            }
        }
        return Character.isLetter(word.charAt(0));
    }

    static boolean isUnspeakable(String word) {
        if (word.length() < 6) {
            return false;
        }
        int run = 0;
        int longest = 0;
        int changes = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean consonant = c < 0x80 ? c >= 'a' && c <= 'z' && "aeiouy".indexOf(c) < 0 : VOWELS.indexOf(c) < 0;
            boolean stretched = i > 0 && word.charAt(i - 1) == c;
            run = consonant ? run + (stretched ? 0 : 1) : 0;
            longest = Math.max(longest, run);
            if (i > 0 && Character.isDigit(c) != Character.isDigit(word.charAt(i - 1))) {
                changes++;
            }
        }
        return longest >= LONGEST_CLUSTER || changes >= 3;
    }
}
