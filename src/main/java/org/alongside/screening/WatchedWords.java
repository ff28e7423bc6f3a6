package org.alongside.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set of words and phrases that a community watches, ready to be looked for. They are found in the normal
/// form of a text, so that disguises do not hide them, also in what the text quotes and where its links lead.
/// Immutable; looking takes time linear in the length of the text, however many patterns there are.
public final class WatchedWords {

    /// Longest pattern in characters.
    public static final int MAX_CHARS = 100;

    private static final int FEWEST_LETTERS = 2;

    /// What one text can say of one set: enough to decide, and no text can fill a table with it.
    private static final int MOST = 50;

    private final WatchedTrie patterns = new WatchedTrie();

    /// A pattern in a text.
    ///
    /// @param pattern its place among those the set was made from
    /// @param evidence the words of the text, at most 120 characters
    public record Match(int pattern, String evidence) {}

    private WatchedWords(List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            for (var form : forms(patterns.get(i))) {
                this.patterns.add(form, i);
            }
        }
    }

    /// @param patterns words or phrases; a `*` at the end of a word stands for any ending, one at its beginning for
    ///     any beginning
    /// @return the set of them
    /// @throws IllegalArgumentException for a pattern that [#normal] refuses
    public static WatchedWords of(List<String> patterns) {
        return new WatchedWords(patterns);
    }

    /// @return the form in which a pattern is compared: equal for patterns that find the same
    /// @throws IllegalArgumentException for a pattern longer than [#MAX_CHARS], with fewer than two letters or
    ///     figures, or with a `*` that is not at an end of a word
    public static String normal(String pattern) {
        return String.join(" ", forms(pattern).getFirst());
    }

    private static List<List<String>> forms(String pattern) {
        if (pattern.length() > MAX_CHARS) {
            throw new IllegalArgumentException("A pattern has at most " + MAX_CHARS + " characters");
        }
        var forms = WatchedPattern.of(pattern);
        long letters = String.join("", forms.getFirst())
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        if (letters < FEWEST_LETTERS) {
            throw new IllegalArgumentException("A pattern has at least two letters");
        }
        return forms;
    }

    /// Looks for all patterns.
    ///
    /// @param subject title or subject of the text, or null
    /// @param body plain text or HTML
    /// @return each pattern with each of the words it was found in, once, in the order of the text
    public List<Match> find(@Nullable String subject, String body) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        var matches = new LinkedHashSet<Match>();
        var plain = PlainText.of(body);
        if (subject != null) {
            find(subject, matches);
        }
        find(plain.own(), matches);
        find(plain.quoted(), matches);
        find(String.join("\n", plain.targets()), matches);
        return List.copyOf(matches);
    }

    private void find(String text, Set<Match> matches) {
        if (text.isBlank()) {
            return;
        }
        var visible = NormalForm.visible(text);
        var lower = WatchedPattern.lower(visible);
        var shown = lower.length() == visible.length() ? visible : lower;
        find(lower, shown, matches);
        var read = Leetspeak.read(lower);
        if (!read.equals(lower)) {
            find(read, shown, matches);
        }
    }

    private void find(String normal, String shown, Set<Match> matches) {
        var words = WatchedPattern.words(normal);
        for (int i = 0; i < words.size() && matches.size() < MOST; i++) {
            int start = words.get(i).start();
            patterns.at(words, i, (pattern, last) -> {
                if (matches.size() < MOST) {
                    var evidence = shown.substring(start, words.get(last).end());
                    matches.add(new Match(pattern, Findings.shortened(evidence)));
                }
            });
        }
    }
}
