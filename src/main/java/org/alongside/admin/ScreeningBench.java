package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alongside.screening.Learning;
import org.alongside.screening.Place;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Screening;
import org.alongside.screening.Submission;
import org.jspecify.annotations.Nullable;

/// How fast texts are screened on one thread, in their place and community: by processor time, which a busy machine
/// does not change, and by the clock.
final class ScreeningBench {

    private static final int TEXTS = 2_000;

    /// The virtual machine goes on compiling what is asked most for about as long; the first round takes three times
    /// the time of the last.
    private static final long WARMING_NANOS = 12_000_000_000L;

    private static final int LONG = 100_000;
    private static final String WORDS = """
            we meet at the library on Thursday and my neighbour asked how to find work with children at home it was hard in
            the first winter but a mentor helped me write an application and I learned which office answers questions about
            school doctors language classes and money thank you for telling how you did this with your family last year
            """;

    private ScreeningBench() {}

    /// @param data folder with the data sets, or null
    static void run(@Nullable Path data, PrintStream out) throws IOException {
        var screening = Screening.builtIn();
        out.printf("%-34s %12s %12s %10s %10s%n", "", "texts/cpu-s", "texts/s", "p50 µs", "p99 µs");
        if (data != null) {
            var comments = comments(data);
            print(out, comments.size() + " comments of " + mean(comments) + " characters", screening, comments);
        }
        for (int characters : new int[] {100, 500, 2_000}) {
            print(out, "texts of " + characters + " characters", screening, texts(TEXTS, characters));
        }
        for (int characters : new int[] {LONG / 4, LONG / 2, LONG}) {
            print(out, "texts of " + characters + " characters", screening, texts(20, characters));
        }
        learning(out);
    }

    private static List<Submission> comments(Path data) throws IOException {
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var comments = new ArrayList<Submission>();
        for (var video : TrainingData.VIDEOS) {
            TrainingData.labelled(data.resolve("spam/" + video + ".jsonl"), errors)
                    .forEach(example -> comments.add(placed(example.submission().body())));
        }
        return comments;
    }

    private static Submission placed(String body) {
        return new Submission(null, body, null, new Place("Our first winter", WORDS), null);
    }

    private static int mean(List<Submission> texts) {
        return (int)
                texts.stream().mapToInt(text -> text.body().length()).average().orElse(0);
    }

    private static void print(PrintStream out, String name, Screening screening, List<Submission> texts) {
        double fastest = 0;
        var nanos = new long[0];
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WARMING_NANOS) {
            long started = threads.getCurrentThreadCpuTime();
            nanos = measure(screening, texts);
            double seconds = (threads.getCurrentThreadCpuTime() - started) / 1e9;
            fastest = Math.max(fastest, texts.size() / seconds);
        }
        double perSecond = nanos.length / (Arrays.stream(nanos).sum() / 1e9);
        Arrays.sort(nanos);
        double median = nanos[nanos.length / 2] / 1e3;
        double slow = nanos[nanos.length * 99 / 100] / 1e3;
        out.printf(Locale.ROOT, "%-34s %12.0f %12.0f %10.0f %10.0f%n", name, fastest, perSecond, median, slow);
        out.flush();
    }

    /// Nanoseconds for each text, screening it and remembering it.
    private static long[] measure(Screening screening, List<Submission> texts) {
        var community = new RecentTexts();
        var nanos = new long[texts.size()];
        for (int i = 0; i < nanos.length; i++) {
            long started = System.nanoTime();
            community.remember(screening.assess(texts.get(i), community).fingerprint());
            nanos[i] = System.nanoTime() - started;
        }
        return nanos;
    }

    private static void learning(PrintStream out) {
        var texts = texts(TEXTS, 500);
        double fastest = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            var learning = new Learning();
            long started = System.nanoTime();
            for (int i = 0; i < texts.size(); i++) {
                learning.learn(new Learning.Lesson(i, 1, i, texts.get(i), i % 2 == 0));
            }
            fastest = Math.min(fastest, (System.nanoTime() - started) / 1e3 / texts.size());
        }
        out.printf(Locale.ROOT, "one decision learned: %.0f µs (mean of %d)%n", fastest, texts.size());
    }

    private static List<Submission> texts(int count, int characters) {
        var words = WORDS.strip().split("\\s+", -1);
        var random = new Random(1);
        var texts = new ArrayList<Submission>(count);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder(characters + 20);
            while (text.length() < characters) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? ". " : " ");
            }
            if (i % 10 == 0) {
                text.append("\nhttps://example.org/page/").append(i);
            }
            texts.add(placed(text.toString()));
        }
        return texts;
    }
}
