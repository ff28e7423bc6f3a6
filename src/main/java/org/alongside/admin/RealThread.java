package org.alongside.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.alongside.screening.LearnedText.Example;
import org.alongside.screening.Place;
import org.alongside.screening.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The discussion thread that the project began with, and what was said of each of its comments. It is read where
/// it lies, for measuring only.
final class RealThread {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RealThread() {}

    /// @param folder with the thread and its labels
    /// @param placed whether the comments know the thread they stand in
    /// @return the comments in order; borderline ones count as spam
    static List<Example> read(Path folder, boolean placed) throws IOException {
        var labels = new HashMap<String, String>();
        for (var line : lines(folder.resolve("power-and-mentoring.labels.jsonl"))) {
            labels.put(line.path("id").asString(), line.path("label").asString());
        }
        var lines = lines(folder.resolve("power-and-mentoring.thread.jsonl"));
        var opening = lines.getFirst();
        var place =
                new Place(opening.path("title").asString(), opening.path("body").asString());
        var comments = new ArrayList<Example>();
        for (var line : lines.subList(1, lines.size())) {
            var subject = line.path("subject").isString() ? line.path("subject").stringValue() : null;
            var text = new Submission(subject, line.path("body").asString(), null, placed ? place : null, null);
            comments.add(
                    new Example(text, !"ham".equals(labels.get(line.path("id").asString()))));
        }
        return comments;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }
}
