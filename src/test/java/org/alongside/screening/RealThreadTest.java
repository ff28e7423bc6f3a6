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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void publishesEveryGenuineComment(boolean placed) throws IOException {
        assertThat(held(placed, "ham")).isEmpty();
    }

    @Test
    void holdsAtLeast30Of32DoubtfulComments() throws IOException {
        assertThat(held(true, "spam", "borderline")).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void holdsAtLeast22OfThemWithoutTheirThread() throws IOException {
        assertThat(held(false, "spam", "borderline")).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void publishes995Of1000GenuineQuestionsAndAnswers() throws IOException {
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
        assertThat(held).hasSizeLessThanOrEqualTo(lines.size() / 200);
    }

    private static List<String> held(boolean placed, String... of) throws IOException {
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
                    line.get("subject").stringValue(),
                    line.get("body").stringValue(),
                    null,
                    placed ? place : null,
                    null);
            boolean hold = Assessments.held(Screening.builtIn().assess(submission, community));
            community.remember(submission);
            if (hold && List.of(of).contains(labels.get(line.get("id").stringValue()))) {
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
