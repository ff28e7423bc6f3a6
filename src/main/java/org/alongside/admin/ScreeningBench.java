package org.alongside.admin;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alongside.screening.Community;
import org.alongside.screening.Place;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Screening;
import org.alongside.screening.Submission;

/// How fast texts are screened: generated texts of 500 characters, one thread.
final class ScreeningBench {

    private static final int TEXTS = 4_000;
    private static final int CHARACTERS = 500;
    private static final int WARM_UPS = 3;
    private static final String WORDS = """
            we meet at the library on Thursday and my neighbour asked how to find work with children at home it was hard in
            the first winter but a mentor helped me write an application and I learned which office answers questions about
            school doctors language classes and money thank you for telling how you did this with your family last year
            """;

    private ScreeningBench() {}

    static void run(PrintStream out) {
        var texts = texts();
        var screening = Screening.builtIn();
        var empty = Community.none();
        for (int i = 0; i < WARM_UPS; i++) {
            measure(screening, texts, empty);
        }
        var full = new RecentTexts();
        texts.forEach(full::remember);
        measure(screening, texts, full);
        out.printf(Locale.ROOT, "%-24s %12s %10s %10s%n", TEXTS + " texts", "texts/s", "p50 µs", "p99 µs");
        print(out, "without community", measure(screening, texts, empty));
        print(out, "with " + TEXTS + " texts seen", measure(screening, texts, full));
    }

    private static long[] measure(Screening screening, List<Submission> texts, Community community) {
        var nanos = new long[texts.size()];
        for (int i = 0; i < nanos.length; i++) {
            long started = System.nanoTime();
            var assessment = screening.assess(texts.get(i), community);
            // The score is used, so that no compiler leaves the work out.
            nanos[i] = System.nanoTime() - started + (assessment.score() < 0 ? 1 : 0);
        }
        return nanos;
    }

    private static void print(PrintStream out, String name, long[] nanos) {
        double perSecond = nanos.length / (Arrays.stream(nanos).sum() / 1e9);
        Arrays.sort(nanos);
        double median = nanos[nanos.length / 2] / 1e3;
        double slow = nanos[nanos.length * 99 / 100] / 1e3;
        out.printf(Locale.ROOT, "%-24s %12.0f %10.0f %10.0f%n", name, perSecond, median, slow);
    }

    private static List<Submission> texts() {
        var words = WORDS.strip().split("\\s+", -1);
        var random = new Random(1);
        var place = new Place("Our first winter", WORDS);
        var texts = new ArrayList<Submission>(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder(CHARACTERS + 20);
            while (text.length() < CHARACTERS) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? ". " : " ");
            }
            if (i % 10 == 0) {
                text.append("\nhttps://example.org/page/").append(i);
            }
            texts.add(new Submission(null, text.toString(), null, place, null));
        }
        return texts;
    }
}
