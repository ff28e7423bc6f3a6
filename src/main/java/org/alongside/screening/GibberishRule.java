package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;

/// Letters that nobody would say. Only Latin script is judged; names and foreign words must pass, so a few odd
/// words in a text that otherwise speaks are no sign.
final class GibberishRule {

    private static final String VOWELS =
            "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿıăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private static final int LONGEST_CLUSTER = 5;

    private GibberishRule() {}

    static void look(Reading reading, Findings findings) {
        var latin = new ArrayList<String>();
        int letters = 0;
        int small = 0;
        for (var word : reading.words()) {
            if (isLatin(word)) {
                latin.add(word);
                letters += word.length();
                small += Words.isFunction(word) ? 1 : 0;
            }
        }
        if (latin.size() < reading.words().size() * 0.8 || latin.isEmpty()) {
            return;
        }
        var odd = latin.stream().filter(GibberishRule::isUnspeakable).toList();
        if (odd.size() >= 2 && odd.size() * 3 >= latin.size() || latin.size() == 1 && odd.size() == 1) {
            boolean nothingElse = odd.size() >= 3 && odd.size() * 3 >= latin.size() * 2 && small == 0;
            findings.add(SignalName.GIBBERISH, nothingElse ? 3.2 : 2.4, evidence(odd));
            return;
        }
        // Long words only, and not one of the small words that every sentence of a language needs.
        if (latin.size() >= 4
                && small == 0
                && (double) letters / latin.size() >= 8
                && !reading.strangeLinks().isEmpty()) {
            findings.add(SignalName.GIBBERISH, 1.2, evidence(latin));
        }
    }

    private static String evidence(List<String> words) {
        return String.join(" ", words.subList(0, Math.min(8, words.size())));
    }

    private static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x24F && (word.charAt(i) < 0x1E00 || word.charAt(i) > 0x1EFF)) {
                return false;
            }
        }
        return Character.isLetter(word.charAt(0));
    }

    private static boolean isUnspeakable(String word) {
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
