package org.alongside.moderation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.ClusterKind;
import org.alongside.screening.Fingerprint;
import org.jspecify.annotations.Nullable;

/// Puts texts together while they are read, each once. It keeps a fingerprint of one text of each group of the
/// same words, and numbers of the others: about 200 bytes a text.
///
/// Texts of nearly the same words are found by bands of their sketches: 16 bands of two values bring two texts
/// that share half of their word runs together with probability 0.99, and those that share a fifth with 0.48 (1
/// - (1 - s²)^16). A text joins the group whose first text it is most like: comparing with the first alone
/// keeps a group from drifting away from what it began with.
final class ClusterFinder {

    /// Share of common word runs from which two texts are the same template: its variants exchange single words,
    /// which changes three runs each.
    static final double ALIKE = 0.4;

    private static final int BANDS = 16;

    /// First texts of one band that are compared; more have only a stock phrase in common.
    private static final int LONGEST_LOOK = 100;

    /// Sites of one text that count; a list of links names its business with the first.
    private static final int MOST_SITES = 20;

    private static final int MOST_NAME = 120;

    private final Map<Long, Integer> byExact = new HashMap<>();
    private final List<Map<Integer, List<Integer>>> byBand = new ArrayList<>();
    private final Map<Integer, Fingerprint> firsts = new HashMap<>();
    private final Map<Integer, Numbers> byWords = new LinkedHashMap<>();
    private final Map<String, Numbers> bySite = new HashMap<>();
    private final Map<String, Numbers> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Numbers> byReason = new HashMap<>();
    private final Map<Integer, Set<String>> sitesOf = new HashMap<>();
    private int count;

    ClusterFinder() {
        for (int band = 0; band < BANDS; band++) {
            byBand.add(new HashMap<>());
        }
    }

    /// A group of texts.
    ///
    /// @param label as [org.alongside.moderation.Cluster#label]
    /// @param texts their numbers, ascending
    /// @param sites sites they link to, the most common first
    @SuppressWarnings("ArrayRecordComponent") // Numbers without a box each; groups are never compared.
    record Group(ClusterKind kind, @Nullable String label, int[] texts, List<String> sites) {}

    /// Adds the next text; texts are numbered from 0 on.
    ///
    /// @param author the name it came with
    /// @param reason what speaks most against it; null for one that does not wait
    void add(Fingerprint text, @Nullable String author, @Nullable String reason) {
        int number = count++;
        int first = likeOne(text, number);
        byWords.computeIfAbsent(first, _ -> new Numbers()).add(number);
        var sites = text.hosts().stream().limit(MOST_SITES).map(Sites::of).collect(Collectors.toUnmodifiableSet());
        if (!sites.isEmpty()) {
            sitesOf.put(number, sites);
            sites.forEach(site -> put(bySite, site, number));
        }
        if (author != null && !author.isBlank()) {
            var name = author.strip().toLowerCase(Locale.ROOT);
            name = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
            names.putIfAbsent(name, author.strip());
            put(byName, name, number);
        }
        if (reason != null) {
            put(byReason, reason, number);
        }
    }

    private static void put(Map<String, Numbers> groups, String key, int number) {
        groups.computeIfAbsent(key, _ -> new Numbers()).add(number);
    }

    private int likeOne(Fingerprint text, int number) {
        var same = byExact.get(text.exact());
        if (same != null) {
            return same;
        }
        var sketch = text.sketch();
        int best = sketch.length == 0 ? -1 : best(text, sketch);
        int first = best < 0 ? number : best;
        byExact.put(text.exact(), first);
        if (best < 0 && sketch.length > 0) {
            firsts.put(number, text);
            for (int band = 0; band < BANDS; band++) {
                byBand.get(band)
                        .computeIfAbsent(key(sketch, band), _ -> new ArrayList<>(2))
                        .add(number);
            }
        }
        return first;
    }

    private int best(Fingerprint text, byte[] sketch) {
        int best = -1;
        double likeness = ALIKE;
        for (int band = 0; band < BANDS; band++) {
            var met = byBand.get(band).getOrDefault(key(sketch, band), List.of());
            for (int i = 0; i < Math.min(met.size(), LONGEST_LOOK); i++) {
                double alike = text.likeness(Objects.requireNonNull(firsts.get(met.get(i))));
                if (alike >= likeness) {
                    likeness = alike;
                    best = met.get(i);
                }
            }
        }
        return best;
    }

    private static int key(byte[] sketch, int band) {
        return (sketch[2 * band] & 0xff) << 8 | sketch[2 * band + 1] & 0xff;
    }

    /// @param held which texts wait
    /// @return all groups, those of one kind after those of another
    List<Group> groups(boolean[] held) {
        var groups = new ArrayList<Group>();
        byWords.values().stream()
                .filter(Numbers::several)
                .forEach(texts -> groups.add(group(ClusterKind.WORDS, null, texts)));
        bySite.forEach((site, texts) -> {
            if (texts.several()) {
                groups.add(group(ClusterKind.SITE, site, texts));
            }
        });
        byName.forEach((name, texts) -> {
            if (texts.several() && texts.any(held)) {
                groups.add(group(ClusterKind.NAME, names.get(name), texts));
            }
        });
        byReason.forEach((reason, texts) -> groups.add(group(ClusterKind.REASON, reason, texts)));
        return groups;
    }

    private Group group(ClusterKind kind, @Nullable String label, Numbers texts) {
        var numbers = texts.toArray();
        var counts = new HashMap<String, Integer>();
        for (int number : numbers) {
            sitesOf.getOrDefault(number, Set.of()).forEach(site -> counts.merge(site, 1, Integer::sum));
        }
        var sites = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CleanUp.SITES)
                .map(Map.Entry::getKey)
                .toList();
        return new Group(kind, label, numbers, sites);
    }

    /// Numbers of texts, without a box around each.
    private static final class Numbers {

        private int[] values = new int[2];
        private int size;

        void add(int number) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = number;
        }

        boolean several() {
            return size > 1;
        }

        boolean any(boolean[] marked) {
            for (int i = 0; i < size; i++) {
                if (marked[values[i]]) {
                    return true;
                }
            }
            return false;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
