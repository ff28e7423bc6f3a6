package org.alongside.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.screening.LearnedText;
import org.alongside.screening.Submission;
import org.alongside.screening.Training;

/// The texts that the built-in model is trained on: the project's own, and the data sets NOTICE names.
final class TrainingData {

    /// The five sets of comments under videos, which also serve as a measure.
    static final List<String> VIDEOS = List.of("youtube-01", "youtube-02", "youtube-03", "youtube-04", "youtube-05");

    /// What people call the texts of those who sell and lure.
    static final Set<String> LURES = Set.of("spam", "scam");

    /// Own texts are of the place the model is for. Comments under music videos and short messages are of another,
    /// and there are many of them.
    private static final double OWN = 6;

    private static final double VIDEO = 0.1;
    private static final double SHORT_MESSAGE = 0.05;
    private static final double TEMPLATE = 0.5;
    private static final double CHAT = 0.5;
    private static final double SUPPORT = 1;
    private static final int EXPANSIONS = 3;
    private static final int PARTS = 5;

    /// Files in which everybody wrote both labels, one text like the other. They are split by file, so that how far
    /// wording is trusted is learned from people it has not read.
    ///
    /// Links and praise stand in both labels alike there, which is not so in life: these texts count little where
    /// such signals are weighed. Neighbours repeat each other on purpose: each text is a community of its own.
    private static final String HANDS = "hands-";

    private static final double HANDS_FOR_SIGNALS = 0.3;

    /// The same, written against the model: what has signals it knows, so these have none, and nothing can be
    /// learned there about how much those weigh.
    private static final String HARD = "hard-";

    private static final double HARD_FOR_SIGNALS = 0;

    private final PrintWriter errors;
    private final List<Training.Example> examples = new ArrayList<>();

    private TrainingData(PrintWriter errors) {
        this.errors = errors;
    }

    /// Reads everything there is to train on.
    ///
    /// @param own folder with the project's own texts
    /// @param data folder with the data sets
    /// @param videos whether comments under videos are among them; not where they are the measure
    static List<Training.Example> read(Path own, Path data, boolean videos, PrintWriter errors) throws IOException {
        var training = new TrainingData(errors);
        if (videos) {
            for (var video : VIDEOS) {
                training.addSet(data, video, "video", VIDEO);
            }
        }
        training.addSet(data, "sms", "sms", SHORT_MESSAGE);
        training.addSet(data, "telegram", "telegram", CHAT);
        training.addSet(data, "support-ham", "", SUPPORT);
        for (var text : SpamTemplates.expand(data.resolve("spam-templates.txt"), EXPANSIONS)) {
            training.add(new TrainingFiles.Line(Submission.of(text), true, null), "templates", "templates", TEMPLATE);
        }
        try (var files = Files.list(own)) {
            for (var file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(HANDS)) {
                    training.addHands(file, name, HANDS_FOR_SIGNALS);
                } else if (name.startsWith(HARD)) {
                    training.addHands(file, name, HARD_FOR_SIGNALS);
                } else {
                    training.addOneLabelled(file, name);
                }
            }
        }
        training.examples.addAll(AmongKindWords.of(training.examples));
        return training.examples;
    }

    /// Labelled lines of one file.
    static List<LearnedText.Example> labelled(Path file, PrintWriter errors) throws IOException {
        return lines(file, errors).stream().map(TrainingFiles.Line::example).toList();
    }

    /// Labelled lines of one file that a person called so.
    static List<LearnedText.Example> ofKinds(Path file, Set<String> kinds, PrintWriter errors) throws IOException {
        return lines(file, errors).stream()
                .filter(line -> line.kind() != null && kinds.contains(line.kind()))
                .map(TrainingFiles.Line::example)
                .toList();
    }

    private static List<TrainingFiles.Line> lines(Path file, PrintWriter errors) throws IOException {
        var files = new TrainingFiles(errors);
        files.read(file);
        return files.lines();
    }

    private void addSet(Path folder, String name, String fold, double weight) throws IOException {
        add(folder.resolve(name + ".jsonl"), name, fold, weight);
    }

    private void add(Path file, String source, String fold, double weight) throws IOException {
        for (var line : lines(file, errors)) {
            add(line, source, fold, weight);
        }
    }

    private void addHands(Path file, String name, double forSignals) throws IOException {
        var fold = fold(name);
        int number = 0;
        for (var line : lines(file, errors)) {
            number++;
            examples.add(new Training.Example(
                    line.submission(), line.spam(), line.kind(), name + '#' + number, fold, OWN, forSignals));
        }
    }

    /// A file of one label. Whoever wrote it made up the authors, too, and nearly all who advertise are new there:
    /// learned from that, a newcomer waits twice as often for the same words. So these have no author.
    private void addOneLabelled(Path file, String name) throws IOException {
        for (var line : lines(file, errors)) {
            var text = line.submission();
            var alone = new Submission(text.subject(), text.body(), text.lang(), text.place(), null);
            add(new TrainingFiles.Line(alone, line.spam(), line.kind()), name, fold(name), OWN);
        }
    }

    /// Of a file: what one person wrote is never scored by what was learned from the same person.
    private static String fold(String name) {
        return "file-" + Math.floorMod(name.hashCode(), PARTS);
    }

    /// @param fold empty for texts that are split by chance into parts that have both labels
    private void add(TrainingFiles.Line line, String source, String fold, double weight) {
        int part = Math.floorMod(line.submission().body().hashCode(), PARTS);
        examples.add(new Training.Example(
                line.submission(),
                line.spam(),
                line.kind(),
                source,
                fold.isEmpty() ? "part-" + part : fold,
                weight,
                weight));
    }
}
