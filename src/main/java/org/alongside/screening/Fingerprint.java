package org.alongside.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is kept of a text to know it again; the text cannot be read back from it. Addresses are left out of hash
/// and sketch, so that the same words behind another address are still the same.
public final class Fingerprint {

    /// Values of a sketch.
    static final int SKETCH = 32;

    private static final int SHINGLE = 3;
    private static final int FEWEST_WORDS = 8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Two values of eight bits are the same by chance this often.
    private static final double CHANCE = 1.0 / 256;

    private final long exact;
    private final byte[] sketch;
    private final Set<String> hosts;
    private final int words;
    private final String language;

    private Fingerprint(long exact, byte[] sketch, Set<String> hosts, int words, String language) {
        this.exact = exact;
        this.sketch = sketch;
        this.hosts = Set.copyOf(hosts);
        this.words = words;
        this.language = language;
    }

    /// Takes the fingerprint of a submission's body.
    ///
    /// @param submission the text
    /// @return its fingerprint
    public static Fingerprint of(Submission submission) {
        return of(Reading.of(submission));
    }

    static Fingerprint of(Reading reading) {
        long exact = 7;
        var words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            exact = exact * 1_000_003 + mix(words.known(i).hash());
        }
        var hosts = reading.strangeLinks().isEmpty() ? Set.<String>of() : hosts(reading.strangeLinks());
        return new Fingerprint(
                mix(exact), sketch(words), hosts, words.size(), reading.guess().sure());
    }

    private static Set<String> hosts(List<Link> links) {
        var hosts = new HashSet<String>();
        links.forEach(link -> hosts.add(link.host()));
        return hosts;
    }

    /// A fingerprint as it was stored, without its hosts and language.
    ///
    /// @param exact as [#exact]
    /// @param sketch as [#sketch]
    /// @param words as [#words]
    /// @return the fingerprint
    /// @throws IllegalArgumentException where the sketch is of another length
    public static Fingerprint stored(long exact, byte[] sketch, int words) {
        if (sketch.length != 0 && sketch.length != SKETCH) {
            throw new IllegalArgumentException("A sketch has 0 or " + SKETCH + " values, not " + sketch.length);
        }
        return new Fingerprint(exact, sketch.clone(), Set.of(), words, "");
    }

    /// @return 64-bit hash of the normal form of the author's own words
    public long exact() {
        return exact;
    }

    /// MinHash (Broder 1997) of its runs of three words, by one permutation (Li, Owen, Zhang 2012) with empty bins
    /// filled from their neighbours (Shrivastava, Li 2014), eight bits of each value (Li, König 2010).
    ///
    /// @return 32 values; none for a text of fewer than eight words
    public byte[] sketch() {
        return sketch.clone();
    }

    /// @return hosts linked to, those of authorities and everyday tools left out
    public Set<String> hosts() {
        return hosts;
    }

    /// Of the text, as far as its script and small words tell; not stored.
    ///
    /// @return BCP 47 tag of a language, or the name of a script that says enough; empty where it cannot be told
    public String language() {
        return language;
    }

    /// @return how many words hash and sketch rest on
    public int words() {
        return words;
    }

    /// How alike two texts are.
    ///
    /// @param other another fingerprint
    /// @return estimated share of common word runs, 0 to 1; 0 when one of them is too short to tell
    public double likeness(Fingerprint other) {
        return other.sketch.length == 0 ? 0 : likeness(other.sketch, 0);
    }

    /// The same with a sketch that stands in a longer row.
    double likeness(byte[] others, int from) {
        int same = 0;
        for (int i = 0; i < sketch.length; i++) {
            same += sketch[i] == others[from + i] ? 1 : 0;
        }
        return Math.max(0, ((double) same / SKETCH - CHANCE) / (1 - CHANCE));
    }

    boolean hasSketch() {
        return sketch.length > 0;
    }

    /// Four values from the sketch as a number.
    ///
    /// @param band 0 to 7
    int band(int band) {
        int key = band * 0x9E3779B1;
        for (int i = band * 4; i < band * 4 + 4; i++) {
            key = (key ^ sketch[i] & 0xff) * 0x01000193;
        }
        return key ^ key >>> 15;
    }

    void copySketch(byte[] into, int at) {
        System.arraycopy(sketch, 0, into, at, sketch.length);
    }

    private static byte[] sketch(WordList words) {
        if (words.size() < FEWEST_WORDS) {
            return new byte[0];
        }
        var least = new long[SKETCH];
        Arrays.fill(least, Long.MAX_VALUE);
        int before = words.known(0).hash();
        int middle = words.known(1).hash();
        for (int i = SHINGLE - 1; i < words.size(); i++) {
            int last = words.known(i).hash();
            long run = mix((before * 31L + middle) * 31 + last) & Long.MAX_VALUE;
            int bin = (int) (run & SKETCH - 1);
            least[bin] = Math.min(least[bin], run >>> 5);
            before = middle;
            middle = last;
        }
        return filled(least);
    }

    private static byte[] filled(long[] least) {
        var sketch = new byte[SKETCH];
        for (int i = 0; i < SKETCH; i++) {
            int away = 0;
            while (least[(i + away) % SKETCH] == Long.MAX_VALUE) {
                away++;
            }
            sketch[i] = (byte) mix(least[(i + away) % SKETCH] + away * GOLDEN);
        }
        return sketch;
    }

    /// Finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
