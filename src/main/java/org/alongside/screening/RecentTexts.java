package org.alongside.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The last texts of a place, kept in memory as fingerprints. Thread-safe; the oldest goes when it is full. About
/// 120 bytes a text, taken as texts come.
public final class RecentTexts implements Community {

    /// How many texts are kept unless said otherwise.
    public static final int DEFAULT_CAPACITY = 5_000;

    /// The first chain links equal texts; eight more link texts with a band of four equal values: texts that share
    /// 80 % of their word runs meet in a band with probability 0.98, those that share 30 % with 0.06
    /// (1 - (1 - s^4)^8).
    private static final int CHAINS = 9;

    /// A chain of stock phrases stays short: its newest texts are enough to know the next one.
    private static final int LONGEST_LOOK = 50;

    private static final int FIRST_SIZE = 256;

    /// Texts of a known language before anything is called unusual.
    private static final int ENOUGH_TOLD = 50;

    private final int capacity;
    private final Map<String, Integer> hosts = new HashMap<>();

    /// How many texts are kept in each language that could be told.
    private final Map<String, Integer> languages = new HashMap<>();

    private int told;
    private int size;

    /// Texts are numbered from 1 on as they come; text n stands at n modulo the size. A chain leads from its
    /// newest text to ever older ones and ends where they are no longer kept, so that nothing has to be unlinked.
    private int newest;

    private long[] exact;
    private byte[] sketches;
    private boolean[] sketched;
    private @Nullable Set<String>[] linked;
    private @Nullable String[] language;
    private int[][] heads = new int[CHAINS][];
    private int[][] olders = new int[CHAINS][];

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
        size = Math.min(capacity, FIRST_SIZE);
        exact = new long[size];
        sketches = new byte[size * Fingerprint.SKETCH];
        sketched = new boolean[size];
        linked = sets(size);
        language = new @Nullable String[size];
        allocateChains();
    }

    // An array of a generic type is only made unchecked; it holds what its type says.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Set<String>[] sets(int size) {
        return new Set[size];
    }

    private void allocateChains() {
        int buckets = Integer.highestOneBit(Math.max(2, size * 2 - 1));
        for (int chain = 0; chain < CHAINS; chain++) {
            heads[chain] = new int[buckets];
            olders[chain] = new int[size];
        }
    }

    @Override
    public synchronized int timesSeen(Fingerprint fingerprint) {
        int times = 0;
        int steps = 0;
        for (int text = head(0, fingerprint); isKept(text) && steps < LONGEST_LOOK; text = older(0, text)) {
            times += exact[text % size] == fingerprint.exact() ? 1 : 0;
            steps++;
        }
        return times;
    }

    @Override
    public synchronized double closest(Fingerprint fingerprint) {
        double best = 0;
        for (int chain = 1; chain < CHAINS && fingerprint.hasSketch(); chain++) {
            int steps = 0;
            for (int text = head(chain, fingerprint); isKept(text) && steps < LONGEST_LOOK; text = older(chain, text)) {
                best = Math.max(best, fingerprint.likeness(sketches, text % size * Fingerprint.SKETCH));
                steps++;
            }
        }
        return best;
    }

    @Override
    public synchronized int textsLinkingTo(String host) {
        return hosts.getOrDefault(host, 0);
    }

    @Override
    public synchronized double shareOfLanguage(Fingerprint fingerprint) {
        boolean tells = !fingerprint.language().isEmpty() && told >= ENOUGH_TOLD;
        return tells ? (double) languages.getOrDefault(fingerprint.language(), 0) / told : 1;
    }

    private void count(int slot, String now) {
        var gone = language[slot];
        if (gone != null) {
            languages.merge(gone, -1, Integer::sum);
            told--;
        }
        language[slot] = now.isEmpty() ? null : now;
        if (!now.isEmpty()) {
            languages.merge(now, 1, Integer::sum);
            told++;
        }
    }

    @Override
    public synchronized void remember(Fingerprint fingerprint) {
        if (newest == size - 1 && size < capacity) {
            grow();
        }
        if (newest == Integer.MAX_VALUE) {
            throw new IllegalStateException("More texts than can be numbered");
        }
        newest++;
        int slot = newest % size;
        forgetHosts(linked[slot]);
        linked[slot] = fingerprint.hosts().isEmpty() ? null : fingerprint.hosts();
        fingerprint.hosts().forEach(host -> hosts.merge(host, 1, Integer::sum));
        count(slot, fingerprint.language());
        exact[slot] = fingerprint.exact();
        sketched[slot] = fingerprint.hasSketch();
        fingerprint.copySketch(sketches, slot * Fingerprint.SKETCH);
        link(fingerprint, newest);
    }

    private void link(Fingerprint fingerprint, int text) {
        int chains = fingerprint.hasSketch() ? CHAINS : 1;
        for (int chain = 0; chain < chains; chain++) {
            int bucket = bucket(chain, fingerprint);
            olders[chain][text % size] = heads[chain][bucket];
            heads[chain][bucket] = text;
        }
    }

    private int bucket(int chain, Fingerprint fingerprint) {
        int key = chain == 0 ? Long.hashCode(fingerprint.exact()) : fingerprint.band(chain - 1);
        return key & heads[chain].length - 1;
    }

    private int head(int chain, Fingerprint fingerprint) {
        return heads[chain][bucket(chain, fingerprint)];
    }

    private int older(int chain, int text) {
        return olders[chain][text % size];
    }

    private boolean isKept(int text) {
        return text > 0 && text > newest - size;
    }

    /// Only before the first text is dropped: then text n still stands at n.
    private void grow() {
        size = Math.min(capacity, size * 2);
        exact = Arrays.copyOf(exact, size);
        sketches = Arrays.copyOf(sketches, size * Fingerprint.SKETCH);
        sketched = Arrays.copyOf(sketched, size);
        linked = Arrays.copyOf(linked, size);
        language = Arrays.copyOf(language, size);
        allocateChains();
        for (int text = 1; text <= newest; text++) {
            link(at(text), text);
        }
    }

    private Fingerprint at(int text) {
        int from = text * Fingerprint.SKETCH;
        var sketch = sketched[text] ? Arrays.copyOfRange(sketches, from, from + Fingerprint.SKETCH) : new byte[0];
        return Fingerprint.stored(exact[text], sketch, 0);
    }

    private void forgetHosts(@Nullable Set<String> gone) {
        if (gone != null) {
            gone.forEach(host -> hosts.computeIfPresent(host, (_, count) -> count == 1 ? null : count - 1));
        }
    }
}
