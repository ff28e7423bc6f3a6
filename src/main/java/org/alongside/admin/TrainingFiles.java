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
import org.alongside.screening.LearnedText;

/// Labelled lines; what cannot be read is reported and left out.
final class TrainingFiles {

    private final PrintWriter errors;
    private final List<LearnedText.Example> examples = new ArrayList<>();
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
                case "spam" -> examples.add(new LearnedText.Example(line.submission(), true));
                case "ham" -> examples.add(new LearnedText.Example(line.submission(), false));
                case "borderline" -> {}
                case null, default -> report(file, number, "label is missing; give \"spam\" or \"ham\"");
            }
        } catch (ScreenLine.Unreadable unreadable) {
            report(file, number, unreadable.getMessage());
        }
    }

    private void report(Path file, int number, String reason) {
        whole = false;
        errors.println(file + " line " + number + ": " + reason);
    }

    List<LearnedText.Example> all() {
        return examples;
    }

    boolean whole() {
        return whole;
    }
}
