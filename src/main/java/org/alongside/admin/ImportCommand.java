package org.alongside.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alongside.admin.source.BrokenFile;
import org.alongside.admin.source.Format;
import org.alongside.admin.source.LeftOut;
import org.alongside.admin.source.Source;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Outcome;
import org.alongside.discussion.Imports.Taken;
import org.alongside.moderation.ModerationRoutes;
import org.alongside.platform.SiteAddress;
import org.alongside.shared.CohortId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
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
            "Reads threads and posts into the cohort, which is made if it is new. Each text is screened; what is held"
                    + " waits for the cohort's moderators.",
            "FILE is JSON Lines (UTF-8), an export of WordPress (WXR) or an export of Disqus (XML).",
            "Reading a file twice changes nothing, and a run that was broken off goes on where it was. A bad line is"
                    + " reported by its number, the others go on, and the exit code is 1. A running server may stay on.",
            "JSON Lines, one thread or post a line, a thread before its posts:",
            "  {\"kind\":\"thread\",\"id\":\"t1\",\"title\":\"…\",\"author\":\"…\",\"postedAt\":\"2009-07-09\",\"body\":\"…\",\"lang\":\"en\"}",
            "  {\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"17\",\"author\":null,\"subject\":null,\"body\":\"…\",\"postedAt\":null,\"lang\":null}"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON Lines, WordPress export or Disqus export.")
    private Path file = Path.of("");

    @Option(names = "--cohort", paramLabel = "SLUG", description = "The cohort's name in addresses.")
    private @Nullable String slug;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl, wxr or disqus; found by looking into the file where it is not given.")
    private @Nullable Format format;

    @Option(names = "--check", description = "Only count what would come in; nothing is screened or stored.")
    private boolean check;

    @Option(
            names = "--report",
            paramLabel = "REPORT",
            description = "Write a line for each text: its ids, what became of it and why, never the text. CSV, or JSON"
                    + " Lines where the name ends in .jsonl. The file is read from its beginning then.")
    private @Nullable Path reportFile;

    @Option(names = "--again", description = "Read from the beginning even where a run was broken off.")
    private boolean again;

    private final Start start;

    ImportCommand(Start start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandLine.ParameterException(
                    line, "Cannot read " + file + ". Name a file of JSON Lines, or an export of WordPress or Disqus.");
        }
        if (slug == null && !check) {
            throw new CommandLine.ParameterException(line, "Missing required option: '--cohort=SLUG'");
        }
        var kind = format == null ? look() : format;
        try (var report = openReport(line);
                var progress =
                        ImportProgress.of(Files.size(file) * kind.source().passes(), line.getErr())) {
            return check ? check(kind, report, progress, line) : take(kind, report, progress, line);
        }
    }

    private Format look() throws IOException {
        try {
            return Format.of(this::open);
        } catch (BrokenFile e) {
            throw new Failures.Stopped(file + ": " + e.why() + ".");
        }
    }

    private InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    private ImportReport openReport(CommandLine line) {
        if (reportFile == null) {
            return ImportReport.none();
        }
        try {
            // Whatever way it is named: to write the report would empty it.
            if (Files.exists(reportFile) && Files.isSameFile(file, reportFile)) {
                throw new CommandLine.ParameterException(
                        line, "--report " + reportFile + " is the file that is read. Name another one.");
            }
            return ImportReport.to(reportFile);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    line,
                    "Cannot write to " + reportFile + ". Name a file in a folder that this user may write to.",
                    e);
        }
    }

    private int check(Format kind, ImportReport report, ImportProgress progress, CommandLine line) throws IOException {
        FileImport.Store nowhere = (texts, alongside) -> {
            var all =
                    texts.stream().map(_ -> new Taken(Outcome.PUBLISHED, null)).toList();
            alongside.accept(all);
            return all;
        };
        var reading = new FileImport(nowhere, (_, _) -> {}, report, progress, line.getErr());
        var result = reading.run(kind.source(), this::open, Source.Position.START, ImportCounts.NONE);
        progress.close();
        var counts = result.counts();
        leftOut(result.leftOut(), line.getErr());
        line.getOut()
                .printf(
                        Locale.ROOT,
                        "%d threads and %d posts would come in, %d texts left out, %d bad lines%n",
                        counts.threads(),
                        counts.published(),
                        counts.skipped(),
                        counts.bad());
        return exitCode(counts);
    }

    private int take(Format kind, ImportReport report, ImportProgress progress, CommandLine line) throws IOException {
        try (var context = start.behindTheViews()) {
            var cohort = cohort(context.getBean(CohortSetup.class), line);
            var result = read(context, cohort, kind, report, progress, line.getErr());
            progress.close();
            var counts = result.counts();
            leftOut(result.leftOut(), line.getErr());
            line.getOut()
                    .printf(
                            Locale.ROOT,
                            "%d new threads, %d posts published, %d texts held for a moderator, %d already there,"
                                    + " %d left out, %d bad lines%n",
                            counts.threads(),
                            counts.published(),
                            counts.held(),
                            counts.present(),
                            counts.skipped(),
                            counts.bad());
            if (counts.held() > 0) {
                var page = context.getBean(SiteAddress.class).of("/" + ModerationRoutes.cleanUp(address()));
                line.getErr().println("What is held can be gone through in groups: " + page);
            }
            return exitCode(counts);
        }
    }

    private FileImport.Result read(
            ApplicationContext context,
            CohortId cohort,
            Format kind,
            ImportReport report,
            ImportProgress progress,
            PrintWriter err)
            throws IOException {
        var imports = context.getBean(Imports.class);
        var runs = context.getBean(ImportRuns.class);
        var run = runs.begin(cohort, ImportRuns.fingerprint(file, kind), kind, again || reportFile != null);
        if (run.goesOn()) {
            err.println("Going on where a run was broken off; the counts are those of the whole file."
                    + " To read it from the beginning: --again");
        }
        FileImport.Store store = (texts, alongside) -> imports.takeAll(cohort, texts, alongside);
        FileImport.Book book = (position, counts) -> runs.move(run, position, counts);
        var result = new FileImport(store, book, report, progress, err)
                .run(kind.source(), this::open, run.from(), run.before());
        if (result.whole()) {
            runs.finish(run);
        }
        return result;
    }

    private CohortId cohort(CohortSetup cohorts, CommandLine line) {
        var address = address();
        try {
            return cohorts.find(address).orElseGet(() -> cohorts.create(address, name(address), ""));
        } catch (RefusedException e) {
            throw new CommandLine.ParameterException(
                    line, "--cohort " + slug + ": give small letters, digits and single hyphens, at most 60.", e);
        }
    }

    private String address() {
        return Objects.requireNonNull(slug).strip().toLowerCase(Locale.ROOT);
    }

    private static int exitCode(ImportCounts counts) {
        return counts.bad() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static void leftOut(Map<LeftOut, Integer> reasons, PrintWriter err) {
        if (!reasons.isEmpty()) {
            err.println("Left out:");
            List.of(LeftOut.values()).stream()
                    .filter(reasons::containsKey)
                    .forEach(why -> err.printf(Locale.ROOT, "%9d %s%n", reasons.get(why), why.words()));
        }
    }

    private static String name(String address) {
        var words = address.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
