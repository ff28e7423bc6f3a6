package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A spam that is held stays held when its author disguises it.
class EvasionTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OF_EACH = 30;
    private static final long SEED = 20_240_229;

    /// @param tried texts that the disguise changed
    /// @param kept those of them that are held all the same
    private record Share(int tried, int kept) {
        Share plus(Share other) {
            return new Share(tried + other.tried, kept + other.kept);
        }

        double value() {
            return tried == 0 ? 1 : (double) kept / tried;
        }
    }

    @Test
    void keeps95PercentOfItsHoldsOfRealSpam() throws IOException {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(folder != null, "ALONGSIDE_REAL_DATA is not set: the real data is not read");
        var spam = Path.of(String.valueOf(folder)).resolve("spam");
        assertThat(spam).isDirectory();
        var texts = new ArrayList<String>();
        for (int set = 1; set <= 5; set++) {
            read(spam.resolve("youtube-0" + set + ".jsonl"))
                    .filter(line -> line.get("label").stringValue().equals("spam"))
                    .map(EvasionTest::body)
                    .filter(EvasionTest::held)
                    .forEach(texts::add);
        }
        assertKept(texts);
    }

    @Test
    void keeps95PercentOfItsHoldsOfWrittenSpam() throws IOException {
        var texts = new ArrayList<String>();
        for (boolean english : new boolean[] {true, false}) {
            for (int file = 1; file <= 8; file++) {
                read(Path.of("training", "removed-" + file + ".jsonl"))
                        .filter(line ->
                                english == line.get("lang").stringValue().startsWith("en"))
                        .map(EvasionTest::body)
                        .filter(EvasionTest::held)
                        .limit(OF_EACH / 5)
                        .forEach(texts::add);
            }
        }
        assertKept(texts);
    }

    private static void assertKept(List<String> texts) {
        assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
        var shares = shares(texts);
        var all = shares.values().stream().reduce(new Share(0, 0), Share::plus);
        assertThat(all.value())
                .as("of %d held texts, kept by disguise: %s", texts.size(), shares)
                .isGreaterThanOrEqualTo(0.95);
    }

    private static Map<Disguise, Share> shares(List<String> texts) {
        var shares = new EnumMap<Disguise, Share>(Disguise.class);
        for (var disguise : Disguise.values()) {
            var random = new Random(SEED);
            int tried = 0;
            int kept = 0;
            for (var text : texts) {
                var disguised = disguise.of(text, random);
                tried += disguised.equals(text) ? 0 : 1;
                kept += !disguised.equals(text) && held(disguised) ? 1 : 0;
            }
            shares.put(disguise, new Share(tried, kept));
        }
        return shares;
    }

    private static boolean held(String text) {
        return Screening.builtIn().assess(Submission.of(text), Community.none()).held();
    }

    private static String body(JsonNode line) {
        return line.get("body").stringValue();
    }

    private static Stream<JsonNode> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree);
    }
}
