package org.alongside.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, understood.
///
/// @param all what has to occur, each
/// @param none what must not occur
/// @param cohorts names in addresses of the cohorts to look in; empty for all
/// @param by by whom: one of these; empty for anybody
/// @param lang first part of a language tag in small letters, such as `ar`; null for any
/// @param file whether something with a file alone is meant
/// @param before only what is older than the beginning of this day; null for no limit
/// @param after only what is not older than the beginning of this day; null for no limit
/// @param problem why it cannot be answered; null where it can
public record Query(
        List<Phrase> all,
        List<Phrase> none,
        List<String> cohorts,
        List<Phrase> by,
        @Nullable String lang,
        boolean file,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        @Nullable Problem problem) {

    /// More than anybody types, in UTF-16 code units.
    public static final int LONGEST = 300;

    /// Words, counting those in phrases. Each costs the database about as much as all the others.
    public static final int MOST_WORDS = 16;

    private static final Pattern LANG = Pattern.compile("[a-z]{2,3}");

    /// One word, or several that have to follow each other.
    ///
    /// @param words from [Terms#words], at least one
    public record Phrase(List<String> words) {}

    /// Why a query cannot be answered.
    public enum Problem {
        /// Nothing to look for is in it.
        EMPTY,
        /// It says only what must not occur.
        ONLY_WITHOUT,
        TOO_LONG,
        TOO_MANY_WORDS;

        /// @return the reason code: its words are `refused.<reason>`
        public String reason() {
            return "search." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Understands what was typed: words, `"phrases"`, `-not`, and the operators `in:`, `by:`, `lang:`, `has:file`,
    /// `before:` and `after:` with a day such as `2026-01-31`. What is no operator is words. Never fails.
    public static Query parse(String typed) {
        var reading = new Reading();
        if (typed.length() <= LONGEST) {
            for (var part : QueryParts.of(typed)) {
                reading.add(part);
            }
        }
        return reading.query(typed.length() > LONGEST);
    }

    /// What has been read so far.
    private static final class Reading {

        private final List<Phrase> all = new ArrayList<>();
        private final List<Phrase> none = new ArrayList<>();
        private final List<String> cohorts = new ArrayList<>();
        private final List<Phrase> by = new ArrayList<>();
        private @Nullable String lang;
        private boolean file;
        private @Nullable LocalDate before;
        private @Nullable LocalDate after;

        void add(QueryParts.Part part) {
            if (part.operator().isEmpty() || !isUnderstood(part)) {
                words(part.operator().isEmpty() ? part.value() : part.operator() + ":" + part.value(), part.not());
            }
        }

        /// @return false where it is no operator after all, and stands for words
        private boolean isUnderstood(QueryParts.Part part) {
            var value = part.value();
            if (part.not() || value.isBlank()) {
                return false;
            }
            return switch (part.operator()) {
                case "in" -> cohorts.add(value.toLowerCase(Locale.ROOT));
                case "by" -> isName(value);
                case "lang" -> isLang(value.toLowerCase(Locale.ROOT));
                case "has" -> isFile(value);
                case "before" -> isBefore(QueryParts.day(value));
                case "after" -> isAfter(QueryParts.day(value));
                default -> false;
            };
        }

        private boolean isName(String value) {
            var words = Terms.words(value);
            return !words.isEmpty() && by.add(new Phrase(words));
        }

        private boolean isLang(String value) {
            var first = value.split("[-_]", 2)[0];
            if (!LANG.matcher(first).matches()) {
                return false;
            }
            lang = first;
            return true;
        }

        private boolean isFile(String value) {
            var is = "file".equalsIgnoreCase(value);
            file |= is;
            return is;
        }

        private boolean isBefore(@Nullable LocalDate day) {
            before = day == null ? before : day;
            return day != null;
        }

        private boolean isAfter(@Nullable LocalDate day) {
            after = day == null ? after : day;
            return day != null;
        }

        private void words(String text, boolean not) {
            var words = Terms.words(text);
            var phrase = new Phrase(words);
            var list = not ? none : all;
            if (!words.isEmpty() && !list.contains(phrase)) {
                list.add(phrase);
            }
        }

        Query query(boolean tooLong) {
            return new Query(
                    List.copyOf(all),
                    List.copyOf(none),
                    List.copyOf(cohorts),
                    List.copyOf(by),
                    lang,
                    file,
                    before,
                    after,
                    problem(tooLong));
        }

        private @Nullable Problem problem(boolean tooLong) {
            if (tooLong) {
                return Problem.TOO_LONG;
            }
            int words = count(all) + count(none) + count(by) + cohorts.size();
            if (words > MOST_WORDS) {
                return Problem.TOO_MANY_WORDS;
            }
            if (!all.isEmpty() || !by.isEmpty() || lang != null || file) {
                return null;
            }
            return none.isEmpty() ? Problem.EMPTY : Problem.ONLY_WITHOUT;
        }

        private static int count(List<Phrase> phrases) {
            return phrases.stream().mapToInt(phrase -> phrase.words().size()).sum();
        }
    }
}
