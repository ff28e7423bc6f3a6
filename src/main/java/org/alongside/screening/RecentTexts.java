package org.alongside.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The last texts of a place, kept in memory as fingerprints. Thread-safe; the oldest goes when it is full. About
/// 1.5 kB a text.
public final class RecentTexts implements Community {

    /// How many texts are kept unless said otherwise.
    public static final int DEFAULT_CAPACITY = 5_000;

    /// Eight bands of four rows: texts that share 80 % of their word runs meet in a band with probability 0.98,
    /// those that share 30 % with 0.06 (1 - (1 - s^4)^8).
    private static final int ROWS = 4;

    private static final int CANDIDATES_PER_BAND = 50;

    private final int capacity;
    private final Deque<Fingerprint> order = new ArrayDeque<>();
    private final Map<Long, Integer> exact = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<Long, Deque<Fingerprint>> bands = new HashMap<>();

    /// An empty memory of [#DEFAULT_CAPACITY] texts.
    public RecentTexts() {
        this(DEFAULT_CAPACITY);
    }

    /// An empty memory.
    ///
    /// @param capacity texts kept, at least 1
    public RecentTexts(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A memory of " + capacity + " texts holds nothing; give 1 or more");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized int timesSeen(Fingerprint fingerprint) {
        return exact.getOrDefault(fingerprint.exact(), 0);
    }

    @Override
    public synchronized double closest(Fingerprint fingerprint) {
        double best = 0;
        for (long band : bandsOf(fingerprint)) {
            for (var candidate : bands.getOrDefault(band, new ArrayDeque<>())) {
                best = Math.max(best, fingerprint.likeness(candidate));
            }
        }
        return best;
    }

    @Override
    public synchronized int textsLinkingTo(String host) {
        return hosts.getOrDefault(host, 0);
    }

    @Override
    public void remember(Submission submission) {
        remember(Fingerprint.of(submission));
    }

    /// Remembers a text by its fingerprint, as when warming up from stored ones.
    ///
    /// @param fingerprint of the text
    public synchronized void remember(Fingerprint fingerprint) {
        if (order.size() == capacity) {
            forget(order.removeFirst());
        }
        order.addLast(fingerprint);
        exact.merge(fingerprint.exact(), 1, Integer::sum);
        fingerprint.hosts().forEach(host -> hosts.merge(host, 1, Integer::sum));
        for (long band : bandsOf(fingerprint)) {
            var texts = bands.computeIfAbsent(band, b -> new ArrayDeque<>(2));
            texts.addLast(fingerprint);
            // A band of stock phrases stays short: its newest texts are enough to know the next one.
            if (texts.size() > CANDIDATES_PER_BAND) {
                texts.removeFirst();
            }
        }
    }

    private void forget(Fingerprint fingerprint) {
        countDown(exact, fingerprint.exact());
        fingerprint.hosts().forEach(host -> countDown(hosts, host));
        for (long band : bandsOf(fingerprint)) {
            bands.computeIfPresent(band, (b, texts) -> {
                texts.removeFirstOccurrence(fingerprint);
                return texts.isEmpty() ? null : texts;
            });
        }
    }

    private static <K> void countDown(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    }

    private static List<Long> bandsOf(Fingerprint fingerprint) {
        var sketch = fingerprint.sketch();
        var keys = new ArrayList<Long>(sketch.size() / ROWS);
        for (int i = 0; i + ROWS <= sketch.size(); i += ROWS) {
            long key = i;
            for (int j = i; j < i + ROWS; j++) {
                key = key * 0x5DEECE66DL + sketch.get(j);
            }
            keys.add(key);
        }
        return keys;
    }
}
