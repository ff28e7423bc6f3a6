package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench NAME`.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a benchmark and prints a table of figures.",
            "  screening  how well and how fast texts are screened, next to other filters; without a database. Reads",
            "             the data sets in ALONGSIDE_REAL_DATA and the examples in training/; without them, speed only",
            "  pages      reading cohort and thread pages, on an embedded database of its own that is thrown away",
            "  matching   the best draft of pairs for 50 to 500 made-up newcomers: time, pairs and score, next to always",
            "             taking the two who fit best; without a database",
            "  search     looking for words in 10,000 to 1,000,000 made-up posts, on an embedded database of its own that",
            "             is thrown away; about ten minutes and 3 GB"
        })
final class BenchCommand implements Callable<Integer> {

    enum Name {
        screening,
        pages,
        matching,
        search
    }

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Name name = Name.screening;

    @Option(
            names = "--posts",
            split = ",",
            paramLabel = "N",
            description = "For search: how many posts, the smallest number first. Default: ${DEFAULT-VALUE}")
    private int[] posts = {10_000, 100_000, 1_000_000};

    private final Start start;
    private final PrintStream results;

    BenchCommand(Start start, PrintStream results) {
        this.start = start;
        this.results = results;
    }

    @Override
    public Integer call() throws Exception {
        switch (name) {
            case screening -> screening();
            case pages -> PagesBench.run(start, results);
            case matching -> MatchingBench.run(results);
            case search -> SearchBench.run(start, posts, results);
        }
        results.flush();
        return ExitCode.OK;
    }

    private void screening() throws IOException {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        var own = Path.of("training");
        ScreeningBench.run(folder == null ? null : Path.of(folder), results);
        if (folder != null && Files.isDirectory(own)) {
            QualityBench.run(Path.of(folder), own, results);
        } else {
            results.println("No data sets: ALONGSIDE_REAL_DATA is not set, or there is no folder training/ here.");
        }
    }
}
