package org.alongside.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Search terms that are no part of what is said: a last line of them, or names spliced into sentences.
final class KeywordRules {

    private static final Lexicon SIGN_OFFS = Lexicon.of("sign-offs.txt");
    private static final Lexicon MARKET = Lexicon.of("market-words.txt");
    private static final Lexicon SELLING = Lexicon.of("selling-words.txt");
    private static final String SENTENCE_ENDS = ".!?…。؟:;,)\"”»'";

    private static final int LONGEST_KEYWORDS = 9;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final List<Integer> PICTURES =
            List.of(UProperty.EMOJI_PRESENTATION, UProperty.EMOJI_MODIFIER, UProperty.REGIONAL_INDICATOR);

    private KeywordRules() {}

    static List<Rule> all() {
        return List.of(KeywordRules::trailingKeywords, KeywordRules::splicedKeywords, KeywordRules::straySubject);
    }

    private static void trailingKeywords(Reading reading, Findings findings) {
        var tail = tail(reading);
        if (tail == null) {
            return;
        }
        var words = Words.of(NormalForm.of(tail.text()));
        if (words.size() > LONGEST_KEYWORDS && listsGoods(tail.text())) {
            findings.add(SignalName.TRAILING_KEYWORDS, 1.8, tail.text());
            return;
        }
        if (words.isEmpty() || words.size() > LONGEST_KEYWORDS || SIGN_OFFS.anyIn(words) || talks(words)) {
            return;
        }
        boolean call = !PhoneFinder.in(tail.text(), words).isEmpty();
        if (!MARKET.anyIn(words) && (call || endsWithPicture(tail.text()))) {
            // Somebody is asked to call, or smiles; nobody searches for a number or a picture.
            return;
        }
        double weight = tailWeight(reading, tail, words);
        if (weight > 0) {
            findings.add(SignalName.TRAILING_KEYWORDS, weight, tail.text());
        }
    }

    /// Three or more short terms between commas, at least two of which sell something: what is searched for, in a
    /// row.
    private static boolean listsGoods(String line) {
        var terms = line.split(",", -1);
        int selling = 0;
        for (var term : terms) {
            var words = Words.of(NormalForm.of(term));
            if (words.size() > 5) {
                return false;
            }
            selling += MARKET.anyIn(words) ? 1 : 0;
        }
        return terms.length > 2 && selling > 1;
    }

    /// The last line without a full stop, or what is left behind the last one on the line.
    private record Tail(String text, String before, boolean apart, boolean glued) {}

    private static @Nullable Tail tail(Reading reading) {
        var lines = reading.lines();
        if (lines.isEmpty()) {
            return null;
        }
        var last = lines.getLast();
        if (SENTENCE_ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0) {
            return null;
        }
        int cut = lastSentenceEnd(last.text());
        if (cut >= 0) {
            var rest = last.text().substring(cut + 1);
            return new Tail(withoutDash(rest), last.text().substring(0, cut + 1), false, !rest.startsWith(" "));
        }
        if (lines.size() < 2) {
            return null;
        }
        var before = lines.get(lines.size() - 2).text();
        boolean sentence = ".!?…\"”".indexOf(before.charAt(before.length() - 1)) >= 0;
        return sentence ? new Tail(withoutDash(last.text()), before, last.apart(), false) : null;
    }

    private static boolean endsWithPicture(String line) {
        int last = line.codePointBefore(line.length());
        return last == EMOJI_STYLE || PICTURES.stream().anyMatch(kind -> UCharacter.hasBinaryProperty(last, kind));
    }

    private static String withoutDash(String text) {
        int start = 0;
        while (start < text.length() && " -–—*•~#>".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static int lastSentenceEnd(String line) {
        for (int i = line.length() - 2; i > 0; i--) {
            if (".!?".indexOf(line.charAt(i)) >= 0 && Character.isLetter(line.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /// A word that somebody says, rather than searches for: I, you, is, not.
    private static boolean talks(WordList words) {
        int small = 0;
        for (int i = 0; i < words.size(); i++) {
            small += words.known(i).isFunction() ? 1 : 0;
        }
        return small > 1 || small == 1 && words.size() <= 2;
    }

    private static double tailWeight(Reading reading, Tail tail, WordList words) {
        boolean market = MARKET.anyIn(words);
        boolean lower = words.size() > 1 && isLowerCase(tail.text());
        boolean praised =
                WordingRules.praises(reading.words()) > 0 && reading.words().size() < 150;
        boolean known = isKnown(reading, words) || !market && tail.text().indexOf(',') >= 0;
        if (tail.glued()) {
            // Glued behind a sentence without a blank; people do that too, but not with one odd word after praise.
            return !known && words.size() <= 4 && praised && isLowerCase(tail.text()) ? 1.6 : market ? 1.2 : 0;
        }
        if (words.size() == 1) {
            return market && praised ? 1.0 : 0;
        }
        if (!praised && isHurried(tail.before())) {
            return 0;
        }
        boolean carefulBefore = Character.isUpperCase(tail.before().charAt(0));
        if (lower && carefulBefore && !known) {
            boolean ownParagraph = tail.apart() && reading.lines().size() > 1;
            return ownParagraph ? 3.1 : (market ? 1.2 : 0.6) + (praised ? 1.2 : 0);
        }
        if (!isName(tail.text()) || market) {
            return (market ? 1.2 : 0.4) + (praised && !known ? 1.2 : 0);
        }
        return 0;
    }

    /// Begins with a small letter: who writes so leaves out her last full stop as well.
    private static boolean isHurried(String sentence) {
        int first = 0;
        while (first < sentence.length() && !Character.isLetter(sentence.charAt(first))) {
            first++;
        }
        return first < sentence.length() && Character.isLowerCase(sentence.charAt(first));
    }

    private static boolean isLowerCase(String text) {
        return text.chars().noneMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
    }

    /// Each word begins with a capital and goes on without: as people sign.
    private static boolean isName(String text) {
        for (var word : text.split(" ", -1)) {
            boolean capital = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
            boolean mixed = word.chars().skip(1).anyMatch(Character::isUpperCase)
                    && word.chars().anyMatch(Character::isLowerCase);
            if (!capital || mixed) {
                return false;
            }
        }
        return text.split(" ", -1).length <= 3;
    }

    /// Shares its words with the rest of the text or with the thread, most of them: then it belongs there.
    private static boolean isKnown(Reading reading, WordList tailWords) {
        var before = reading.words().subList(0, Math.max(0, reading.words().size() - tailWords.size()));
        var stems = new HashSet<>(Words.contentStems(before));
        var setting = reading.setting();
        if (setting != null) {
            stems.addAll(setting.stems());
        }
        var content = Words.contentStems(tailWords);
        long shared = content.stream().filter(stems::contains).count();
        return shared * 2 > content.size();
    }

    /// A name written now with a capital and now without, in the middle of sentences, next to words of sellers:
    /// it was pasted in.
    private static void splicedKeywords(Reading reading, Findings findings) {
        if (!SELLING.anyIn(reading.words())) {
            return;
        }
        var tokens = tokens(reading.own());
        var capital = new HashSet<String>();
        var small = new HashSet<String>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).length() > 3 && !endsSentence(tokens.get(i - 1))) {
                var words = Words.of(tokens.get(i));
                if (words.size() == 1 && words.getFirst().length() > 3) {
                    var folded = NormalForm.of(words.getFirst());
                    if (Character.isUpperCase(words.getFirst().charAt(0))) {
                        capital.add(folded);
                    } else if (!Words.isFunction(folded)) {
                        small.add(folded);
                    }
                }
            }
        }
        var both = new ArrayList<String>();
        int times = 0;
        small.retainAll(capital);
        for (var word : new TreeSet<>(small)) {
            int beside = besideMarket(reading.words(), word);
            if (beside > 0) {
                both.add(word);
                times += beside;
            }
        }
        if (!both.isEmpty()) {
            findings.add(SignalName.SPLICED_KEYWORDS, 1.4 + 0.8 * Math.min(2, times - 1), String.join(", ", both));
        }
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                tokens.add(text.substring(start, i));
                start = i + 1;
                while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\n')) {
                    start++;
                }
                i = start - 1;
            }
        }
        tokens.add(text.substring(start));
        return tokens;
    }

    private static boolean endsSentence(String token) {
        return !token.isEmpty() && ".!?:…\"“”".indexOf(token.charAt(token.length() - 1)) >= 0;
    }

    /// How often the word stands within two words of one that sells.
    private static int besideMarket(WordList words, String word) {
        int times = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(word)) {
                var near = words.subList(Math.max(0, i - 2), Math.min(words.size(), i + 3));
                times += SELLING.anyIn(near) && !SELLING.at(words, i) ? 1 : 0;
            }
        }
        return times;
    }

    /// The subject has nothing to do with the text below it or with the thread, or comes back as its last line.
    private static void straySubject(Reading reading, Findings findings) {
        var setting = reading.setting();
        if (reading.subjectWords().isEmpty()) {
            return;
        }
        var stems = Words.contentStems(reading.subjectWords());
        if (stems.isEmpty() || SIGN_OFFS.anyIn(reading.subjectWords())) {
            return;
        }
        var last = Words.of(
                reading.lines().isEmpty()
                        ? ""
                        : NormalForm.of(reading.lines().getLast().text()));
        boolean again = reading.lines().size() > 1
                && stems.size() > 1
                && Words.contentStems(last).containsAll(stems);
        if (again && setting != null && setting.stems().stream().noneMatch(stems::contains)) {
            findings.add(SignalName.STRAY_SUBJECT, 1.0, reading.subject());
            return;
        }
        boolean elsewhere = setting != null
                && stems.size() > 1
                && !reading.words().isEmpty()
                && stems.stream().noneMatch(setting.stems()::contains)
                && Words.contentStems(reading.words()).stream().noneMatch(stems::contains);
        if (elsewhere) {
            findings.add(SignalName.STRAY_SUBJECT, 0.6, reading.subject());
        }
    }
}
