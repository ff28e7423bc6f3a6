package org.alongside.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alongside.admin.source.JsonObjectLine;
import org.alongside.screening.Community;
import org.alongside.screening.LearnedText;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Screening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `screen`: scores texts without a database, JSON Lines in and out. Exit codes: 0 all lines scored,
/// 1 a line or a file could not be read, 2 wrong use.
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Scores texts without a database, JSON Lines in and out.",
            "The lines of one run are one community in order: repetition and hosts are seen across them."
        })
public final class ScreenCommand implements Callable<Integer> {

    private static final int LINES_PER_FLUSH = 64;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description =
                    "Learn from labelled lines first (\"label\":\"spam\" or \"ham\"); may be given more than once.")
    private List<Path> train = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "P",
            defaultValue = "" + Screening.DEFAULT_THRESHOLD,
            description = "Hold from this score on, 0 to 1 (default: $${DEFAULT-VALUE}).")
    private double threshold = Screening.DEFAULT_THRESHOLD;

    @Option(names = "--alone", description = "Score each line by itself.")
    private boolean alone;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON Lines; standard input when left out or -.")
    private @Nullable Path file;

    private final InputStream standardInput;

    /// Reads standard input where no file is named.
    public ScreenCommand() {
        this(System.in);
    }

    ScreenCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec, "run through picocli").commandLine();
        var errors = commandLine.getErr();
        if (!(threshold >= 0 && threshold <= 1)) {
            errors.println("--threshold " + threshold + ": give a number from 0 to 1.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            var examples = new TrainingFiles(errors);
            for (var path : train) {
                examples.read(path);
            }
            var learned = train.isEmpty() ? null : LearnedText.from(examples.all());
            boolean whole = screen(new Screening(threshold, learned), commandLine.getOut(), errors);
            return whole && examples.whole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (NoSuchFileException missing) {
            errors.println(missing.getFile() + ": there is no such file.");
            return CommandLine.ExitCode.USAGE;
        } catch (IllegalArgumentException unusable) {
            errors.println("--train: " + unusable.getMessage() + ".");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private boolean screen(Screening screening, PrintWriter output, PrintWriter errors) throws IOException {
        var community = alone ? Community.none() : new RecentTexts();
        long started = System.nanoTime();
        long scored = 0;
        long number = 0;
        boolean whole = true;
        try (var lines = open()) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (text.isBlank()) {
                    continue;
                }
                try {
                    var line = ScreenLine.parse(text);
                    var assessment = screening.assess(line.submission(), community);
                    output.println(line.withAssessment(assessment));
                    community.remember(assessment.fingerprint());
                    scored++;
                } catch (JsonObjectLine.Unreadable unreadable) {
                    whole = false;
                    errors.println("line " + number + ": " + unreadable.getMessage());
                }
                if (number % LINES_PER_FLUSH == 0 && output.checkError()) {
                    errors.println("The output was closed before the end.");
                    return false;
                }
            }
        }
        output.flush();
        double seconds = (System.nanoTime() - started) / 1e9;
        errors.printf(
                Locale.ROOT,
                "%d texts in %.2f s, %.0f per second%n",
                scored,
                seconds,
                scored / Math.max(seconds, 1e-9));
        errors.flush();
        return whole;
    }

    private BufferedReader open() throws IOException {
        if (file == null || file.toString().equals("-")) {
            return new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8));
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }
}
