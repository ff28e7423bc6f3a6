package org.alongside.admin;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.Imports;
import org.alongside.shared.CohortId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import FILE --cohort SLUG`.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads threads and posts (JSON Lines, UTF-8) into the cohort, which is made if it is new. Each text is screened;"
                    + " what is held waits for the cohort's moderators.",
            "Reading a file twice changes nothing. A bad line is reported by its number, the others go on, and the exit"
                    + " code is 1. A running server may stay on.",
            "One thread or post a line, a thread before its posts:",
            "  {\"kind\":\"thread\",\"id\":\"t1\",\"title\":\"…\",\"author\":\"…\",\"postedAt\":\"2009-07-09\",\"body\":\"…\",\"lang\":\"en\"}",
            "  {\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"17\",\"author\":null,\"subject\":null,\"body\":\"…\",\"postedAt\":null,\"lang\":null}"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON Lines.")
    private Path file = Path.of("");

    @Option(names = "--cohort", required = true, paramLabel = "SLUG", description = "The cohort's name in addresses.")
    private String slug = "";

    private final Start start;

    ImportCommand(Start start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandLine.ParameterException(
                    line, "Cannot read " + file + ". Name a file of JSON Lines that this user may read.");
        }
        try (var context = start.behindTheViews()) {
            var cohort = cohort(context.getBean(CohortSetup.class), line);
            var run = new FileImport(context.getBean(Imports.class), cohort, line.getErr());
            var counts = read(run);
            print(line.getOut(), counts);
            return counts.bad() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private CohortId cohort(CohortSetup cohorts, CommandLine line) {
        var address = slug.strip().toLowerCase(Locale.ROOT);
        try {
            return cohorts.find(address).orElseGet(() -> cohorts.create(address, name(address), ""));
        } catch (RefusedException e) {
            throw new CommandLine.ParameterException(
                    line, "--cohort " + slug + ": give small letters, digits and single hyphens, at most 60.", e);
        }
    }

    private FileImport.Counts read(FileImport run) throws IOException {
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            if (Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isEmpty()) {
                return run.run(input, _ -> {});
            }
            try (var bar = bar(Files.size(file))) {
                IntConsumer step = bar::stepBy;
                return run.run(input, step);
            }
        }
    }

    private static ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("Import")
                .setInitialMax(bytes)
                .setUnit(" kB", 1024)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    private static void print(PrintWriter out, FileImport.Counts counts) {
        out.printf(
                Locale.ROOT,
                "%d new threads, %d posts published, %d texts held for a moderator, %d already there, %d bad lines%n",
                counts.threads(),
                counts.published(),
                counts.held(),
                counts.present(),
                counts.bad());
    }

    private static String name(String address) {
        var words = address.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
