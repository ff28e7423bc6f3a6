package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs of digits of any script that may be somebody's phone number; numbers free of charge are passed over.
final class PhoneFinder {

    /// ITU-T E.164: at most 15 digits; 8 are the shortest a person has in the countries met here.
    private static final int MOST = 15;

    private static final int FEWEST = 8;
    private static final String SEPARATORS = " -().+/‐‑–";

    private static final List<String> FREE =
            List.of("0800", "800", "0808", "1800", "18002", "1888", "1877", "116", "00800");
    private static final Set<String> DIGITS = digitWords();
    private static final Lexicon SPOKEN = Lexicon.ofWords(DIGITS.toArray(String[]::new));

    private PhoneFinder() {}

    static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    static List<ContactRules.Span> in(String text, WordList words) {
        var found = new ArrayList<ContactRules.Span>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = runEnd(text, i);
            int start = i > 0 && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '(') ? i - 1 : i;
            start = start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
            if (isPhone(text, start, end)) {
                found.add(new ContactRules.Span(start, end));
            }
            i = Math.max(end, i + 1);
        }
        if (speaks(words)) {
            spoken(text, found);
        }
        return found;
    }

    /// Enough of the words are digits.
    private static boolean speaks(WordList words) {
        int spoken = 0;
        for (int i = SPOKEN.next(words, 0); i >= 0 && spoken < FEWEST; i = SPOKEN.next(words, i + 1)) {
            spoken++;
        }
        return spoken == FEWEST;
    }

    /// At most two separators stand between digits: more is a gap.
    private static int runEnd(String text, int start) {
        int end = start;
        int gap = 0;
        for (int i = start; i < text.length() && gap <= 2; i++) {
            if (Character.isDigit(text.charAt(i))) {
                end = i + 1;
                gap = 0;
            } else if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                gap++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPhone(String text, int start, int end) {
        var digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        boolean glued = start > 0 && Character.isLetter(text.charAt(start - 1))
                || end < text.length() && Character.isLetter(text.charAt(end));
        boolean money = start > 0 && "$€£₴₽₹#№".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "$€£₴₽₹%".indexOf(text.charAt(end)) >= 0;
        if (digits.length() < FEWEST || digits.length() > MOST || glued || money) {
            return false;
        }
        var run = digits.toString();
        return FREE.stream().noneMatch(run::startsWith) && !isDateOrSum(groups(text, start, end));
    }

    private static List<String> groups(String text, int start, int end) {
        var groups = new ArrayList<String>();
        int from = -1;
        for (int i = start; i <= end; i++) {
            boolean digit = i < end && Character.isDigit(text.charAt(i));
            if (digit && from < 0) {
                from = i;
            } else if (!digit && from >= 0) {
                groups.add(ascii(text, from, i) + (i < end ? text.charAt(i) : ""));
                from = -1;
            }
        }
        return groups;
    }

    private static String ascii(String text, int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(Character.digit(text.charAt(i), 10));
        }
        return digits.toString();
    }

    /// 2019-2022, 24.12.2024, 2024-12-24, 010190-1234, 1 000 000.
    private static boolean isDateOrSum(List<String> groups) {
        int[] lengths = groups.stream().mapToInt(PhoneFinder::digits).toArray();
        boolean year = false;
        for (int i = 0; i < lengths.length; i++) {
            var group = groups.get(i);
            year |= lengths[i] == 4 && (group.startsWith("19") || group.startsWith("20"));
        }
        boolean dated = lengths.length <= 3 && year && lengths[0] != 8;
        boolean years = lengths.length == 2 && lengths[0] == 4 && year;
        boolean person = lengths.length == 2 && lengths[0] == 6 && lengths[1] == 4;
        boolean thousands =
                lengths.length > 2 && lengths[0] <= 3 && groups.getFirst().charAt(0) != '0';
        for (int i = 1; i < lengths.length; i++) {
            thousands &= lengths[i] == 3
                    && groups.get(i - 1).endsWith(groups.getFirst().substring(lengths[0]));
        }
        boolean round = thousands && groups.getLast().startsWith("000");
        boolean times = lengths.length >= 3
                && groups.stream().allMatch(group -> group.endsWith(".") || group.endsWith("-") || group.length() <= 2)
                && lengths[0] == 2
                && lengths[1] == 2
                && groups.getFirst().endsWith(".")
                && groups.get(1).endsWith("-");
        boolean one = groups.size() == 1
                && (groups.getFirst().startsWith("20") || groups.getFirst().startsWith("19"))
                && isCalendarDay(groups.getFirst());
        return dated || years || person || round || times || one;
    }

    /// 20241224
    private static boolean isCalendarDay(String digits) {
        if (digits.length() != 8) {
            return false;
        }
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /// "four five one two …": eight digits in words, or more, in a row.
    private static void spoken(String text, List<ContactRules.Span> found) {
        int first = -1;
        int last = -1;
        int count = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Words.isWordChar(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                boolean digit = i - start <= 8 && DIGITS.contains(NormalForm.of(text.substring(start, i)));
                if (!digit) {
                    report(found, first, last, count);
                }
                first = digit && count == 0 ? start : first;
                last = i;
                count = digit ? count + 1 : 0;
                start = -1;
            }
        }
        report(found, first, last, count);
    }

    private static void report(List<ContactRules.Span> found, int first, int last, int count) {
        if (count >= FEWEST) {
            found.add(new ContactRules.Span(first, last));
        }
    }

    private static Set<String> digitWords() {
        var all = """
            zero oh one two three four five six seven eight nine double
            nul en to tre fire fem seks syv otte ni
            cero uno dos tres cuatro cinco seis siete ocho nueve
            zéro un deux trois quatre cinq sept huit neuf
            нуль один два три чотири п'ять шість сім вісім дев'ять
            ноль четыре пять шесть семь восемь девять
            صفر واحد اثنان اثنين ثلاثة أربعة اربعة خمسة ستة سبعة ثمانية تسعة
            یک دو سه چهار پنج شش هفت هشت نه
            sıfır bir iki üç dört beş altı yedi sekiz dokuz
            không một hai ba bốn năm sáu bảy tám chín
            eber kow laba saddex afar shan lix toddoba siddeed sagaal
            ایک تین چار پانچ چھ سات آٹھ نو
            """;
        var words = new HashSet<String>();
        for (var word : all.split("\\s+", -1)) {
            words.add(NormalForm.of(word));
        }
        return words;
    }
}
