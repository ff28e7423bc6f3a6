package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Street names with a house number, as they are written in several languages.
final class StreetFinder {

    private static final Set<String> AFTER = named("after: ");
    private static final Set<String> BEFORE = named("before: ");
    private static final List<String> ENDINGS = List.copyOf(named("end: "));
    private static final Set<String> UNITS = Set.of(
            "minutes",
            "minute",
            "min",
            "mins",
            "hours",
            "hour",
            "km",
            "m",
            "meter",
            "meters",
            "metres",
            "minutter",
            "euro",
            "euros",
            "kr",
            "kroner",
            "pm",
            "am",
            "o'clock",
            "years",
            "days",
            "times",
            "hinanden",
            "minutos",
            "metros",
            "хвилин",
            "минут",
            "دقيقة",
            "دقائق",
            "دقیقه",
            "dakika",
            "phút",
            "منٹ",
            "women",
            "people");
    private static final int LONGEST_NAME = 4;

    /// Its normal form is made when it is asked for: most words never are.
    private record Word(String whole, int start, int end, boolean capital, boolean number, boolean ends) {
        String text() {
            return NormalForm.of(whole.substring(start, end));
        }
    }

    private StreetFinder() {}

    static List<ContactRules.Span> in(String text) {
        if (!hasHouse(text)) {
            return List.of();
        }
        var words = words(text);
        var found = new ArrayList<ContactRules.Span>();
        int number = -1;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.number()) {
                before(words, i, found);
                continue;
            }
            number = number > i ? number : nextNumber(words, i);
            if (number - i <= LONGEST_NAME + 1 && (AFTER.contains(word.text()) || isEnding(word))) {
                after(words, i, found);
            }
        }
        return found;
    }

    /// Far behind the words where there is none.
    private static int nextNumber(List<Word> words, int from) {
        int i = from;
        while (i < words.size() && !words.get(i).number()) {
            i++;
        }
        return i < words.size() ? i : Integer.MAX_VALUE;
    }

    /// Each of them has a number.
    private static boolean hasHouse(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Words.isWordChar(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (Character.isDigit(text.charAt(start)) && isHouse(text, start, i)) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    private static boolean isEnding(Word word) {
        if (word.capital()) {
            var text = word.text();
            for (var ending : ENDINGS) {
                if (text.length() >= ending.length() + 2 && text.endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "22 Thornhill Cross", "14 rue des Lilas".
    private static void before(List<Word> words, int at, List<ContactRules.Span> found) {
        if (words.get(at).ends() || isUnit(words, at + 1)) {
            return;
        }
        boolean named = true;
        for (int i = at + 1; i < Math.min(words.size(), at + 1 + LONGEST_NAME) && named; i++) {
            var word = words.get(i);
            boolean type = BEFORE.contains(word.text());
            boolean first = i == at + 1;
            boolean french = first && type && AFTER.contains(word.text());
            if (type && (!first && (word.capital() || word.text().length() <= 2) || french)) {
                int last = french ? Math.min(words.size() - 1, i + 1) : i;
                found.add(new ContactRules.Span(
                        words.get(at).start(), words.get(last).end()));
                return;
            }
            named = !word.number() && word.capital() && !word.ends();
        }
    }

    /// "Rue des Lilas 14", "вул. Шевченка, 5", "Nørregade 12".
    private static void after(List<Word> words, int at, List<ContactRules.Span> found) {
        boolean glued = !AFTER.contains(words.get(at).text());
        int reach = glued ? 1 : LONGEST_NAME + 1;
        for (int i = at + 1; i <= Math.min(words.size() - 1, at + reach); i++) {
            var word = words.get(i);
            if (word.number()) {
                boolean name = glued
                        || i > at + 1
                        || words.get(at).capital()
                        || at > 0 && words.get(at - 1).capital();
                if (name && !isUnit(words, i + 1)) {
                    found.add(new ContactRules.Span(words.get(at).start(), word.end()));
                }
                return;
            }
            if (word.ends() && word.text().length() > 3) {
                return;
            }
        }
    }

    private static boolean isUnit(List<Word> words, int at) {
        return at < words.size() && UNITS.contains(words.get(at).text());
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Words.isWordChar(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                char first = text.charAt(start);
                boolean number = Character.isDigit(first) && isHouse(text, start, i);
                boolean ends = i >= text.length() || ".!?\n؟۔:".indexOf(text.charAt(i)) >= 0;
                boolean capital = !Character.isLowerCase(first) && Character.isLetter(first);
                words.add(new Word(text, start, i, capital, number, ends));
                start = -1;
            }
        }
        return words;
    }

    /// Up to four digits and a letter, no clock, no year.
    private static boolean isHouse(String text, int start, int end) {
        int digits = 0;
        while (start + digits < end && Character.isDigit(text.charAt(start + digits))) {
            digits++;
        }
        boolean clock = end + 1 < text.length()
                && ":".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1));
        boolean year = digits == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
        return digits <= 4 && end - start - digits <= 1 && !clock && !year;
    }

    private static Set<String> named(String kind) {
        var words = new HashSet<String>();
        for (var line : Lexicon.lines("street-types.txt")) {
            if (line.startsWith(kind)) {
                Words.of(NormalForm.of(line.substring(kind.length()))).forEach(words::add);
            }
        }
        return Set.copyOf(words);
    }
}
