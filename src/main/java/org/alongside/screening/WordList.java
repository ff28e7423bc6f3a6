package org.alongside.screening;

import java.util.AbstractList;
import java.util.RandomAccess;

/// Words of a text, which know in which word lists something begins with them.
final class WordList extends AbstractList<String> implements RandomAccess {

    private final KnownWord[] words;
    private final int from;
    private final int to;
    private final FirstWords lists;

    /// Every list in which something begins with one of the words, and the version of the lists when it was made.
    /// A list of words belongs to one text and is read by one thread.
    private long union;

    private int version = -1;

    /// The same by [FirstWords#RAREST].
    private long rarest;

    private int rarestVersion = -1;
    private long letters;

    /// @param words not to be changed from now on
    /// @param lists in which its words will be looked for
    WordList(KnownWord[] words, int from, int to, FirstWords lists) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.lists = lists;
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
    int next(int start, int list) {
        if (!mayHave(list)) {
            return -1;
        }
        for (int i = from + start; i < to; i++) {
            if (FirstWords.has(words[i].in(lists), list)) {
                return i - from;
            }
        }
        return -1;
    }

    /// Whether something of a list may begin at a place.
    boolean mayBegin(int index, int list) {
        return FirstWords.has(known(index).in(lists), list);
    }

    /// Whether one of the words is the rarest of something in a list.
    boolean mayHaveRarest(int list) {
        if (rarestVersion != FirstWords.version()) {
            rarestVersion = FirstWords.version();
            rarest = all(FirstWords.RAREST);
        }
        return FirstWords.has(rarest, list);
    }

    /// What the words begin with, one bit for each two letters; some share one.
    long letters() {
        if (letters == 0) {
            for (int i = from; i < to; i++) {
                letters |= words[i].letter();
            }
        }
        return letters;
    }

    /// The bit of a word's first two letters.
    static long letter(String word) {
        int second = word.length() > 1 ? word.charAt(1) : 0;
        return 1L << ((word.charAt(0) * 31 + second) * 0x9E3779B1 >>> 26);
    }

    private boolean mayHave(int list) {
        if (version != FirstWords.version()) {
            version = FirstWords.version();
            union = all(lists);
        }
        return FirstWords.has(union, list);
    }

    private long all(FirstWords kind) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all |= words[i].in(kind);
        }
        return all;
    }
}
