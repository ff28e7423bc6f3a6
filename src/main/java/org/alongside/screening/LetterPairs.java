package org.alongside.screening;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which letter follows which in the words of a script, by which a word is told from keys struck at random.
/// Learned from words, each counted once; see [#learn]. Latin script has rules of its own in [GibberishRule].
public final class LetterPairs {

    /// Shorter words have too few pairs to tell.
    private static final int SHORTEST = 5;

    /// Share of real words, not learned from, that are taken for strange.
    private static final double MISTAKEN = 0.005;

    private static final int PARTS = 5;

    /// Of a count, so that a pair never met is unlikely and not impossible.
    private static final double UNSEEN = 0.1;

    /// Half bits are kept.
    private static final int STEPS = 2;

    private static final int MOST_STEPS = 40;
    private static final char FIRST_STEP = '0';
    private static final char EDGE = ' ';
    private static final String RESOURCE = "letter-pairs.txt";
    private static final Map<UnicodeScript, LetterPairs> ALL = read(Lexicon.lines(RESOURCE));

    /// Steps by both letters; those of a pair never met by the first letter and [#EDGE] twice.
    private final LongTable steps = new LongTable();

    private double limit;

    private LetterPairs() {}

    /// Whether a word, in normal form, is of no language that writes in its script, as far as is known.
    static boolean areStrange(String word, UnicodeScript script) {
        var pairs = word.length() < SHORTEST ? null : ALL.get(script);
        return pairs != null && pairs.strangeness(word) > pairs.limit;
    }

    /// Mean surprise of its pairs in bits.
    private double strangeness(String word) {
        int sum = 0;
        char before = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            char now = i < word.length() ? word.charAt(i) : EDGE;
            int step = steps.get(key(before, now));
            step = step < 0 ? steps.get(unseen(before)) : step;
            sum += step < 0 ? MOST_STEPS : step;
            before = now;
        }
        return (double) sum / STEPS / (word.length() + 1);
    }

    private static long key(char first, char second) {
        return (long) first << 16 | second;
    }

    private static long unseen(char first) {
        return (long) first << 32;
    }

    /// Learns scripts from texts in them.
    ///
    /// @param texts of each script, as long as can be had
    /// @return lines of the file that this class reads
    public static List<String> learn(Map<UnicodeScript, String> texts) {
        var lines = new ArrayList<String>();
        new EnumMap<>(texts).forEach((script, text) -> {
            var words = words(script, text);
            lines.add(String.format(Locale.ROOT, "[%s %.2f]", script, limit(words)));
            lines.addAll(lines(words));
        });
        return lines;
    }

    private static List<String> words(UnicodeScript script, String text) {
        var distinct = new TreeSet<String>();
        for (var word : Words.of(NormalForm.of(text))) {
            if (word.codePoints().allMatch(c -> isOf(script, c))) {
                distinct.add(word);
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean isOf(UnicodeScript script, int letter) {
        var own = UnicodeScript.of(letter);
        return own == script || own == UnicodeScript.INHERITED;
    }

    /// What only few words exceed that were not learned from.
    private static double limit(List<String> words) {
        var unseen = new ArrayList<Double>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            var pairs = of(lines(IntStream.range(0, words.size())
                    .filter(i -> i % PARTS != left)
                    .mapToObj(words::get)
                    .toList()));
            IntStream.range(0, words.size())
                    .filter(i -> i % PARTS == left && words.get(i).length() >= SHORTEST)
                    .forEach(i -> unseen.add(pairs.strangeness(words.get(i))));
        }
        var sorted = unseen.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? MOST_STEPS : sorted[(int) (sorted.length * (1 - MISTAKEN))];
    }

    /// One line for each first letter: itself, the step of pairs never met, then each second letter and its step.
    private static List<String> lines(Collection<String> words) {
        var counts = new TreeMap<Character, Map<Character, Integer>>();
        for (var word : words) {
            char before = EDGE;
            for (char now : (word + EDGE).toCharArray()) {
                counts.computeIfAbsent(before, _ -> new TreeMap<>()).merge(now, 1, Integer::sum);
                before = now;
            }
        }
        var lines = new ArrayList<String>();
        counts.forEach((first, seconds) -> {
            double all = seconds.values().stream().mapToInt(Integer::intValue).sum() + UNSEEN * counts.size();
            var line = new StringBuilder("=").append(first).append(step(UNSEEN / all));
            seconds.forEach((second, count) -> line.append(second).append(step((count + UNSEEN) / all)));
            lines.add(line.append('=').toString());
        });
        return lines;
    }

    private static char step(double probability) {
        long steps = Math.round(-Math.log(probability) / Math.log(2) * STEPS);
        return (char) (FIRST_STEP + Math.min(MOST_STEPS, steps));
    }

    private static LetterPairs of(List<String> lines) {
        var pairs = new LetterPairs();
        lines.forEach(pairs::add);
        return pairs;
    }

    private void add(String line) {
        char first = line.charAt(1);
        steps.put(unseen(first), line.charAt(2) - FIRST_STEP);
        for (int i = 3; i + 1 < line.length(); i += 2) {
            steps.put(key(first, line.charAt(i)), line.charAt(i + 1) - FIRST_STEP);
        }
    }

    private static Map<UnicodeScript, LetterPairs> read(List<String> lines) {
        var all = new EnumMap<UnicodeScript, LetterPairs>(UnicodeScript.class);
        var pairs = new LetterPairs();
        for (var line : lines) {
            if (line.startsWith("[")) {
                var head = line.substring(1, line.length() - 1).split(" ", -1);
                pairs = new LetterPairs();
                pairs.limit = Double.parseDouble(head[1]);
                all.put(UnicodeScript.valueOf(head[0]), pairs);
            } else {
                pairs.add(line);
            }
        }
        return all;
    }
}
