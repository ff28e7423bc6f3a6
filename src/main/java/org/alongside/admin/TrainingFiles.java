package org.alongside.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.admin.source.JsonObjectLine;
import org.alongside.screening.LearnedText;
import org.alongside.screening.Submission;
import org.jspecify.annotations.Nullable;

/// Labelled lines; what cannot be read is reported and left out.
final class TrainingFiles {

    /// @param kind what the text was called besides its label, or null
    record Line(
            Submission submission, boolean spam, @Nullable String kind) {
        LearnedText.Example example() {
            return new LearnedText.Example(submission, spam);
        }
    }

    private final PrintWriter errors;
    private final List<Line> examples = new ArrayList<>();
    private boolean whole = true;

    TrainingFiles(PrintWriter errors) {
        this.errors = errors;
    }

    void read(Path file) throws IOException {
        // Not Files.lines: a stray byte in somebody's file is a line to report, not the end of the run.
        var decoder = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(decoder)) {
            int number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    read(file, number, text);
                }
            }
        }
    }

    private void read(Path file, int number, String text) {
        try {
            var line = ScreenLine.parse(text);
            switch (line.label()) {
                case "spam" -> examples.add(new Line(line.submission(), true, line.kind()));
                case "ham" -> examples.add(new Line(line.submission(), false, line.kind()));
                case "borderline" -> {}
                case null, default -> report(file, number, "label is missing; give \"spam\" or \"ham\"");
            }
        } catch (JsonObjectLine.Unreadable unreadable) {
            report(file, number, unreadable.getMessage());
        }
    }

    private void report(Path file, int number, String reason) {
        whole = false;
        errors.println(file + " line " + number + ": " + reason);
    }

    List<LearnedText.Example> all() {
        return examples.stream().map(Line::example).toList();
    }

    List<Line> lines() {
        return examples;
    }

    boolean whole() {
        return whole;
    }
}
