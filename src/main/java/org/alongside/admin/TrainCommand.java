package org.alongside.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alongside.screening.LetterPairs;
import org.alongside.screening.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `train`: makes the built-in model anew.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the built-in screening model and writes it to a file, letter-pairs.txt beside it.",
            "Reads the project's own examples and the data sets that NOTICE names."
        })
final class TrainCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description = "Folder with the data sets: youtube-01.jsonl to -05, sms.jsonl, telegram.jsonl, "
                    + "support-ham.jsonl, spam-templates.txt.")
    private Path data = Path.of("");

    @Option(
            names = "--own",
            paramLabel = "FOLDER",
            defaultValue = "training",
            description = "Folder with the project's own examples (default: $${DEFAULT-VALUE}).")
    private Path own = Path.of("training");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/org/alongside/screening/model.bin",
            description = "File the model is written to (default: $${DEFAULT-VALUE}).")
    private Path out = Path.of("model.bin");

    @Override
    public Integer call() throws IOException {
        var errors = Objects.requireNonNull(spec, "run through picocli")
                .commandLine()
                .getErr();
        try {
            long started = System.nanoTime();
            var examples = TrainingData.read(own, data, true, errors);
            errors.printf(Locale.ROOT, "Training on %d texts …%n", examples.size());
            var model = Training.train(examples);
            // Written beside and then moved: what breaks off leaves the model that was there.
            var beside = out.resolveSibling(out.getFileName() + ".new");
            try (var file = Files.newOutputStream(beside)) {
                model.write(file);
            }
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
            Files.write(out.resolveSibling("letter-pairs.txt"), LetterPairs.learn(LetterSources.of(examples)));
            errors.printf(
                    Locale.ROOT,
                    "%s: %.1f kB, %.0f s%n",
                    out,
                    Files.size(out) / 1e3,
                    (System.nanoTime() - started) / 1e9);
            return CommandLine.ExitCode.OK;
        } catch (NoSuchFileException missing) {
            errors.println(missing.getFile() + ": there is no such file or folder.");
            return CommandLine.ExitCode.USAGE;
        }
    }
}
