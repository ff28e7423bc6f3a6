package org.alongside.screening;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Words of a text, which know in which word lists something begins with them. Parts of it share that knowledge.
final class WordList extends AbstractList<String> implements RandomAccess {

    private final String[] words;
    private final int from;
    private final int to;
    private final Masks masks;

    /// Looked up when first asked for; made anew where word lists were added since. Seen by several threads, each
    /// computes the same.
    private static final class Masks {
        private final FirstWords lists;
        private volatile Known known = new Known(-1, new long[0]);

        private record Known(int version, long[] masks) {}

        Masks(FirstWords lists) {
            this.lists = lists;
        }

        long[] of(String[] words) {
            var now = known;
            int version = lists.version();
            if (now.version() != version) {
                now = new Known(
                        version, Arrays.stream(words).mapToLong(lists::of).toArray());
                known = now;
            }
            return now.masks();
        }
    }

    private WordList(String[] words, int from, int to, Masks masks) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.masks = masks;
    }

    static WordList of(List<String> words, FirstWords lists) {
        return new WordList(words.toArray(String[]::new), 0, words.size(), new Masks(lists));
    }

    @Override
    public String get(int index) {
        return words[from + index];
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public List<String> subList(int start, int end) {
        if (start < 0 || end > size() || start > end) {
            throw new IndexOutOfBoundsException("From " + start + " to " + end + " of " + size());
        }
        return new WordList(words, from + start, from + end, masks);
    }

    /// The first place from `start` on where something of a list may begin, or -1.
    static int next(List<String> words, int start, int list) {
        if (!(words instanceof WordList some)) {
            return start < words.size() ? start : -1;
        }
        var known = some.masks.of(some.words);
        for (int i = some.from + start; i < some.to; i++) {
            if (FirstWords.has(known[i], list)) {
                return i - some.from;
            }
        }
        return -1;
    }
}
