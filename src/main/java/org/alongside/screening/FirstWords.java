package org.alongside.screening;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells in which of up to 64 word lists something begins with a word, so that a list need not be searched where
/// nothing of it can be. One look for all lists instead of one for each.
final class FirstWords {

    /// The lists of [Lexicon].
    static final FirstWords LEXICONS = new FirstWords();

    /// The lists of [Turns].
    static final FirstWords TURNS = new FirstWords();

    /// For the lists of [Turns], by the same numbers, the rarest word of each turn instead of its first.
    static final FirstWords RAREST = new FirstWords();

    private static final int LONGEST_BEGINNING = 20;
    private final Map<String, Long> exact = new ConcurrentHashMap<>();
    private final Map<Long, Long> beginnings = new ConcurrentHashMap<>();
    private volatile long lengths;
    private volatile long always;
    private int lists;

    private static final AtomicInteger VERSION = new AtomicInteger();

    private FirstWords() {}

    /// @return number of a new list, 0 to 63
    synchronized int register() {
        if (lists == Long.SIZE) {
            throw new IllegalStateException("There is room for " + Long.SIZE + " word lists");
        }
        return lists++;
    }

    synchronized void add(int list, String word) {
        exact.merge(word, 1L << list, (a, b) -> a | b);
    }

    synchronized void addBeginning(int list, String beginning) {
        if (beginning.isEmpty()) {
            always |= 1L << list;
            return;
        }
        var known = beginning.substring(0, Math.min(beginning.length(), LONGEST_BEGINNING));
        beginnings.merge(key(known.hashCode(), known.length()), 1L << list, (a, b) -> a | b);
        lengths |= 1L << known.length();
    }

    /// To be called when all words of a list are added.
    static void complete() {
        VERSION.incrementAndGet();
    }

    /// @return grows with each list: what was looked up before knows nothing of it
    static int version() {
        return VERSION.get();
    }

    /// One bit for each list.
    long of(String word) {
        long mask = always | exact.getOrDefault(word, 0L);
        int hash = 0;
        int end = Math.min(word.length(), LONGEST_BEGINNING);
        for (int i = 0; i < end; i++) {
            hash = hash * 31 + word.charAt(i);
            if ((lengths >>> i + 1 & 1) != 0) {
                mask |= beginnings.getOrDefault(key(hash, i + 1), 0L);
            }
        }
        return mask;
    }

    private static long key(int hash, int length) {
        return (long) hash << 8 | length;
    }

    static boolean has(long mask, int list) {
        return (mask >>> list & 1) != 0;
    }
}
