package org.alongside.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of a word list, found in a text in time linear in its length. A word ending in `*` stands for all that
/// begin with it.
final class Lexicon {

    /// Where a phrase stands, in words: from `start`, `length` words.
    record Hit(int start, int length) {}

    private record Open(String beginning, Node node) {}

    private static final class Node {
        final Map<String, Node> exact = new HashMap<>();
        final Map<Character, List<Open>> beginning = new HashMap<>();

        @Nullable
        Node any;

        boolean end;

        Node next(String word, boolean open) {
            if (!open) {
                return exact.computeIfAbsent(word, w -> new Node());
            }
            if (word.isEmpty()) {
                var next = any == null ? new Node() : any;
                any = next;
                return next;
            }
            var opens = beginning.computeIfAbsent(word.charAt(0), c -> new ArrayList<>());
            for (var other : opens) {
                if (other.beginning().equals(word)) {
                    return other.node();
                }
            }
            var added = new Open(word, new Node());
            opens.add(added);
            return added.node();
        }
    }

    private final Node root = new Node();
    private final int list = FirstWords.LEXICONS.register();

    private Lexicon(List<String> phrases) {
        phrases.forEach(this::add);
        FirstWords.complete();
    }

    static Lexicon of(String resource) {
        return new Lexicon(lines(resource));
    }

    /// A list of a few words.
    static Lexicon ofWords(String... words) {
        return new Lexicon(List.of(words));
    }

    /// Lines of a word list without comments and blank lines.
    static List<String> lines(String resource) {
        try (var in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Word list " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String phrase) {
        var node = root;
        for (var part : phrase.split(" ", -1)) {
            boolean open = part.endsWith("*");
            var word = NormalForm.of(open ? part.substring(0, part.length() - 1) : part);
            if (node == root && open) {
                FirstWords.LEXICONS.addBeginning(list, word);
            } else if (node == root) {
                FirstWords.LEXICONS.add(list, word);
            }
            node = node.next(word, open);
        }
        node.end = true;
    }

    /// Hits from left to right that do not overlap, the longest at each place.
    List<Hit> in(WordList words) {
        int i = words.next(0, list);
        if (i < 0) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        while (i >= 0) {
            int length = longest(root, words, i);
            if (length > 0) {
                hits.add(new Hit(i, length));
            }
            i = words.next(i + Math.max(1, length), list);
        }
        return hits;
    }

    /// Whether a phrase may begin somewhere; cheap, and false for most.
    boolean mayBeIn(WordList words) {
        return words.next(0, list) >= 0;
    }

    /// The first place from one on where a phrase may begin, or -1.
    int next(WordList words, int from) {
        return words.next(from, list);
    }

    boolean anyIn(WordList words) {
        for (int i = words.next(0, list); i >= 0; i = words.next(i + 1, list)) {
            if (longest(root, words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /// A phrase begins at this word.
    boolean at(WordList words, int index) {
        return words.mayBegin(index, list) && longest(root, words, index) > 0;
    }

    private static int longest(Node from, WordList words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        var word = words.get(at);
        int best = reach(from.exact.get(word), words, at);
        if (from.any != null) {
            best = Math.max(best, reach(from.any, words, at));
        }
        if (!from.beginning.isEmpty()) {
            for (var open : from.beginning.getOrDefault(word.charAt(0), List.of())) {
                if (word.startsWith(open.beginning())) {
                    best = Math.max(best, reach(open.node(), words, at));
                }
            }
        }
        return best;
    }

    private static int reach(@Nullable Node node, WordList words, int at) {
        if (node == null) {
            return 0;
        }
        int further = longest(node, words, at + 1);
        return further > 0 ? further + 1 : node.end ? 1 : 0;
    }
}
