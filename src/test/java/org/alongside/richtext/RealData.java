package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of the files in the folder that `ALONGSIDE_REAL_DATA` names; tests are skipped when it is unset.
public final class RealData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RealData() {}

    public static List<JsonNode> lines(String file) {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(folder != null, "ALONGSIDE_REAL_DATA is not set");
        var path = Path.of(folder, file);
        assertThat(path).isReadable();
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
