package org.alongside.admin;

import java.io.PrintStream;
import java.util.Locale;
import org.alongside.mentoring.MatchingTrial;

/// How long the best draft for a cohort takes, and how much better it is than always taking the two who fit best.
final class MatchingBench {

    private static final long SEED = 20_261_128;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 20;
    private static final int[][] SIZES = {{50, 30}, {200, 120}, {500, 300}, {500, 100}};

    private MatchingBench() {}

    static void run(PrintStream out) {
        out.println("Drafts for made-up newcomers and mentors, " + RUNS + " runs each after " + WARM_UPS
                + "; a pair counts 0 to 1.");
        out.printf(
                Locale.ROOT,
                "%-12s %8s %8s %8s %8s %10s %13s %13s%n",
                "size",
                "places",
                "p50 ms",
                "p95 ms",
                "pairs",
                "score",
                "greedy pairs",
                "greedy score");
        for (var size : SIZES) {
            var _ = MatchingTrial.run(size[0], size[1], SEED, WARM_UPS);
            var figures = MatchingTrial.run(size[0], size[1], SEED, RUNS);
            out.printf(
                    Locale.ROOT,
                    "%-12s %8d %8.0f %8.0f %8d %10.2f %13d %13.2f%n",
                    size[0] + " x " + size[1],
                    figures.places(),
                    figures.medianMillis(),
                    figures.slowMillis(),
                    figures.pairs(),
                    figures.score(),
                    figures.greedyPairs(),
                    figures.greedyScore());
        }
    }
}
