package org.alongside.admin;

import java.io.PrintStream;
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
            "  screening  texts a second, without a database",
            "  pages      reading cohort and thread pages, on an embedded database of its own that is thrown away"
        })
final class BenchCommand implements Callable<Integer> {

    enum Name {
        screening,
        pages
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
            case screening -> ScreeningBench.run(results);
            case pages -> PagesBench.run(start, results);
        }
        results.flush();
        return ExitCode.OK;
    }
}
