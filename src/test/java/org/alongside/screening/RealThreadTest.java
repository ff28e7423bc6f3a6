package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real thread and real questions and answers, read in place.
class RealThreadTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static Path data = Path.of("");

    @BeforeAll
    static void findData() {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(folder != null, "ALONGSIDE_REAL_DATA is not set: the real data is not read");
        data = Path.of(String.valueOf(folder));
        assertThat(data).isDirectory();
    }

    @Test
    void publishesEveryGenuineComment() throws IOException {
        assertThat(held("ham")).isEmpty();
    }

    @Test
    void holdsAtLeast29Of31SpamComments() throws IOException {
        assertThat(held("spam")).hasSizeGreaterThanOrEqualTo(29);
    }

    @Test
    void publishes99Of100GenuineQuestionsAndAnswers() throws IOException {
        var community = new RecentTexts();
        var held = new ArrayList<String>();
        var lines = read("spam/support-ham.jsonl");
        for (var line : lines) {
            var submission = Submission.of(line.get("body").stringValue());
            if (Assessments.held(Screening.builtIn().assess(submission, community))) {
                held.add(line.get("id").stringValue());
            }
            community.remember(submission);
        }
        assertThat(held).hasSizeLessThanOrEqualTo(lines.size() / 100);
    }

    private static List<String> held(String label) throws IOException {
        Map<String, String> labels = new HashMap<>();
        read("power-and-mentoring.labels.jsonl")
                .forEach(line -> labels.put(
                        line.get("id").stringValue(), line.get("label").stringValue()));
        var lines = read("power-and-mentoring.thread.jsonl");
        var place = new Place(
                lines.getFirst().get("title").stringValue(),
                lines.getFirst().get("body").stringValue());
        var community = new RecentTexts();
        var held = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var submission = new Submission(
                    line.get("subject").stringValue(), line.get("body").stringValue(), null, place, null);
            boolean hold = Assessments.held(Screening.builtIn().assess(submission, community));
            community.remember(submission);
            if (hold && label.equals(labels.get(line.get("id").stringValue()))) {
                held.add(line.get("id").stringValue());
            }
        }
        return held;
    }

    private static List<JsonNode> read(String file) throws IOException {
        return Files.readAllLines(data.resolve(file)).stream()
                .map(JSON::readTree)
                .toList();
    }
}
