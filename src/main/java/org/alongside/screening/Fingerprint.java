package org.alongside.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is kept of a text to know it again; the text cannot be read back from it. Addresses are left out of the two
/// hashes, so that the same words behind another address are still the same.
///
/// @param exact 64-bit hash of the normal form of the author's own words
/// @param sketch MinHash of its runs of three words (Broder 1997), 32 values; empty below eight words
/// @param hosts hosts linked to, those of authorities and everyday tools left out
/// @param words how many words the hashes rest on
public record Fingerprint(long exact, List<Integer> sketch, Set<String> hosts, int words) {

    static final int SKETCH = 32;
    private static final int SHINGLE = 3;
    private static final int FEWEST_WORDS = 8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Fingerprint {
        sketch = List.copyOf(sketch);
        hosts = Set.copyOf(hosts);
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
        for (var word : reading.words()) {
            exact = exact * 1_000_003 + mix(word.hashCode());
        }
        var hosts = new HashSet<String>();
        reading.strangeLinks().forEach(link -> hosts.add(link.host()));
        return new Fingerprint(
                mix(exact), sketch(reading.words()), hosts, reading.words().size());
    }

    /// How alike two texts are.
    ///
    /// @param other another fingerprint
    /// @return estimated share of common word runs, 0 to 1; 0 when one of them is too short to tell
    public double likeness(Fingerprint other) {
        if (sketch.isEmpty() || other.sketch.isEmpty()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < SKETCH; i++) {
            same += sketch.get(i).equals(other.sketch.get(i)) ? 1 : 0;
        }
        return (double) same / SKETCH;
    }

    private static List<Integer> sketch(List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return List.of();
        }
        var least = new int[SKETCH];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long run = words.subList(i, i + SHINGLE).hashCode() * GOLDEN;
            for (int j = 0; j < SKETCH; j++) {
                int value = (int) (mix(run + j * GOLDEN) >>> 33);
                least[j] = Math.min(least[j], value);
            }
        }
        return Arrays.stream(least).boxed().toList();
    }

    /// Finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
