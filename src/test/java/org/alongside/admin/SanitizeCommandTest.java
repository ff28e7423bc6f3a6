package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SanitizeCommandTest {

    private record Result(int exitCode, String out, String err) {}

    @Test
    void everyFieldComesBackInItsPlace() {
        var result = run("""
                {"id":"1","n":1.50,"html":"<b>é</b><script>x</script>","more":{"a":[1]}}
                {"html":"x & y","id":2}
                """);
        assertThat(result).isEqualTo(new Result(0, """
                {"id":"1","n":1.50,"html":"<strong>é</strong>","more":{"a":[1]}}
                {"html":"x &amp; y","id":2}
                """, ""));
    }

    @Test
    void badLinesAreNamedAndTheOthersGoOn() {
        var result = run("""
                {"id":"1","html":"a"}
                nonsense
                {"id":"3"}

                [1]
                {"id":"6","html":7}
                {"id":"7","html":"b"} x
                {"id":"8","html":"c"}""");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("{\"id\":\"1\",\"html\":\"a\"}\n{\"id\":\"8\",\"html\":\"c\"}\n");
        assertThat(result.err().lines().map(line -> line.substring(0, 6)))
                .containsExactly("Line 2", "Line 3", "Line 5", "Line 6", "Line 7");
    }

    @Test
    void fileIsReadInsteadOfStandardInput(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("in.jsonl"), "\uFEFF{\"id\":1,\"html\":\"<i>a</i>\"}\r\n");
        assertThat(run("", file.toString())).isEqualTo(new Result(0, "{\"id\":1,\"html\":\"<em>a</em>\"}\n", ""));
    }

    @Test
    void missingFileIsWrongUse() {
        assertThat(run("", "no-such-file").exitCode()).isEqualTo(2);
    }

    @Test
    void unknownOptionIsWrongUse() {
        assertThat(run("", "--nonsense").exitCode()).isEqualTo(2);
    }

    private static Result run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var command = new SanitizeCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        var exitCode = new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
