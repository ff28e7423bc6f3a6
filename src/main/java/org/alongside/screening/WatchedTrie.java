package org.alongside.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.screening.WatchedPattern.Word;
import org.jspecify.annotations.Nullable;

/// Patterns by the letters of their words. A word is walked once from its beginning, and, where some pattern begins
/// with a star, once from each of its letters; never further than the longest pattern reaches.
final class WatchedTrie {

    /// Told of a pattern that ends with a word.
    @FunctionalInterface
    interface Found {
        void at(int pattern, int lastWord);
    }

    /// What is found where a word of a pattern ends.
    private static final class Step {
        final List<Integer> patterns = new ArrayList<>();

        @Nullable
        WatchedTrie next;
    }

    private static final class Node {
        final Map<Character, Node> letters = new HashMap<>(2);

        /// Where the word ends here, too.
        @Nullable
        Step whole;

        /// Whatever follows in the word.
        @Nullable
        Step open;
    }

    private final Node fromBeginning = new Node();
    private final Node fromAnywhere = new Node();

    boolean isEmpty() {
        return fromBeginning.letters.isEmpty() && fromAnywhere.letters.isEmpty();
    }

    void add(List<String> words, int pattern) {
        var step = step(words.getFirst());
        if (words.size() == 1) {
            step.patterns.add(pattern);
            return;
        }
        var next = step.next == null ? new WatchedTrie() : step.next;
        step.next = next;
        next.add(words.subList(1, words.size()), pattern);
    }

    private Step step(String word) {
        boolean before = word.startsWith("*");
        boolean after = word.endsWith("*");
        var node = before ? fromAnywhere : fromBeginning;
        for (int i = before ? 1 : 0; i < word.length() - (after ? 1 : 0); i++) {
            node = node.letters.computeIfAbsent(word.charAt(i), _ -> new Node());
        }
        var step = after ? node.open : node.whole;
        if (step == null) {
            step = new Step();
            if (after) {
                node.open = step;
            } else {
                node.whole = step;
            }
        }
        return step;
    }

    /// Tells of every pattern that begins with a word of a text.
    void at(List<Word> words, int index, Found found) {
        if (index == words.size()) {
            return;
        }
        for (var step : steps(words.get(index))) {
            step.patterns.forEach(pattern -> found.at(pattern, index));
            if (step.next != null) {
                step.next.at(words, index + 1, found);
            }
        }
    }

    private Set<Step> steps(Word word) {
        var steps = new LinkedHashSet<Step>();
        walk(fromBeginning, word, word.start(), steps);
        // "And" is written onto a word in Arabic.
        if (Speech.beginsWithAnd(word.letters(), word.start(), word.end())) {
            walk(fromBeginning, word, word.start() + 1, steps);
        }
        if (!fromAnywhere.letters.isEmpty()) {
            for (int i = word.start(); i < word.end(); i++) {
                walk(fromAnywhere, word, i, steps);
            }
        }
        return steps;
    }

    private static void walk(Node from, Word word, int start, Set<Step> steps) {
        var node = from;
        for (int i = start; i < word.end(); i++) {
            node = node.letters.get(word.letters()[i]);
            if (node == null) {
                return;
            }
            if (node.open != null) {
                steps.add(node.open);
            }
        }
        if (node.whole != null && node != from) {
            steps.add(node.whole);
        }
    }
}
