package org.alongside.screening;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Words of a text, which know in which word lists something begins with them.
final class WordList extends AbstractList<String> implements RandomAccess {

    private final KnownWord[] words;
    private final int from;
    private final int to;
    private final FirstWords lists;

    /// @param version of the word lists when it was made
    private record Union(int version, long lists) {}

    /// Every list in which something begins with one of the words. Several threads would make the same.
    private volatile @Nullable Union union;

    private WordList(KnownWord[] words, int from, int to, FirstWords lists) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.lists = lists;
    }

    /// @param lists in which its words will be looked for
    static WordList of(List<KnownWord> words, FirstWords lists) {
        return new WordList(words.toArray(KnownWord[]::new), 0, words.size(), lists);
    }

    @Override
    public String get(int index) {
        return known(index).text();
    }

    KnownWord known(int index) {
        return words[from + index];
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public WordList subList(int start, int end) {
        if (start < 0 || end > size() || start > end) {
            throw new IndexOutOfBoundsException("From " + start + " to " + end + " of " + size());
        }
        return new WordList(words, from + start, from + end, lists);
    }

    /// The first place from `start` on where something of a list may begin, or -1.
    static int next(List<String> words, int start, int list) {
        if (!(words instanceof WordList some)) {
            return start < words.size() ? start : -1;
        }
        if (!FirstWords.has(some.union(), list)) {
            return -1;
        }
        for (int i = some.from + start; i < some.to; i++) {
            if (FirstWords.has(some.words[i].in(some.lists), list)) {
                return i - some.from;
            }
        }
        return -1;
    }

    /// Whether something of a list may begin at a place.
    static boolean mayBegin(List<String> words, int index, int list) {
        return !(words instanceof WordList some)
                || FirstWords.has(some.known(index).in(some.lists), list);
    }

    private long union() {
        int version = lists.version();
        var known = union;
        if (known == null || known.version() != version) {
            long all = 0;
            for (int i = from; i < to; i++) {
                all |= words[i].in(lists);
            }
            known = new Union(version, all);
            union = known;
        }
        return known.lists();
    }
}
