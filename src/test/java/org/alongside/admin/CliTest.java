package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.platform.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

/// The command line as far as it goes without a database.
class CliTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"run", "import", "export", "screen", "sanitize", "audit", "audit verify", "bench"})
    void everyCommandExplainsItself(String command) {
        assertThat(execute("", (command + " --help").split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: alongside " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "run --port x",
                "run --port 70000",
                "import",
                "import no-such-file --cohort c",
                "export",
                "bench nonsense",
                "screen --threshold 2",
                "sanitize no-such-file",
                "audit",
                "audit nonsense",
                "audit verify --expect 12"
            })
    void wrongUseEndsWithTwo(String words) {
        assertThat(execute("", words.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void screenWritesUtf8() {
        execute("{\"id\":\"é\",\"body\":\"one\"}\n", "screen");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"id\":\"é\"");
    }

    @Test
    void aTakenPortIsExplainedInOneLine() {
        assertThat(explain(new RuntimeException(new PortInUseException(8080)))).isEqualTo(1);
        assertThat(err.toString())
                .contains("--port 8081")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }

    @Test
    void aDatabaseThatIsNotThereIsExplainedInItsWords() {
        explain(new BeanCreationException("dataSource", new DatabaseUnavailable("Start it.")));
        assertThat(err.toString()).isEqualTo("alongside: Start it.\n");
    }

    @Test
    void anUnknownFailureKeepsItsTrace() {
        explain(new IllegalStateException("odd"));
        assertThat(err.toString()).contains("odd").contains("\tat ");
    }

    @Test
    void exportToAFolderThatIsNotThereIsWrongUse(@TempDir Path folder) {
        assertThat(execute(
                        "", "export", "--cohort", "c", folder.resolve("no/file").toString()))
                .isEqualTo(2);
    }

    @Test
    void aReportIsNotWrittenOverTheFileThatIsRead(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("old.jsonl"), "{}\n");

        assertThat(execute(
                        "",
                        "import",
                        file.toString(),
                        "--check",
                        "--report",
                        folder.resolve("./old.jsonl").toString()))
                .isEqualTo(2);
        assertThat(file).hasContent("{}");
    }

    private int explain(Exception failure) {
        return new Failures(new PrintWriter(err)).explain(failure);
    }

    private int execute(String input, String... args) {
        var start = new Start(CliTest.class, List.of());
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Cli.commandLine(start, in, new PrintStream(out))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
