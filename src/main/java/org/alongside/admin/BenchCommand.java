package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
            "             taking the two who fit best; without a database"
        })
final class BenchCommand implements Callable<Integer> {

    enum Name {
        screening,
        pages,
        matching
    }

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Name name = Name.screening;

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
