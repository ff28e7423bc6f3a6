package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScreenCommandTest {

    private static final String TEXT =
            "My aunt sells lamps at the market on Sundays, ask her for the warm ones, they last.";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int run(String input, String... args) {
        var command = new ScreenCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static String line(String id, String body) {
        return "{\"id\":\"" + id + "\",\"subject\":null,\"body\":\"" + body + "\",\"thread\":null,\"author\":null}\n";
    }

    @Test
    void answersEveryLineInOrder() {
        assertThat(run(line("a", "one") + line("b", "two"))).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"id\":\"a\",\"verdict\":\"publish\",\"score\":0."),
                        second -> assertThat(second).startsWith("{\"id\":\"b\""));
    }

    @Test
    void reportsABadLineByItsNumberAndGoesOn() {
        assertThat(run(line("a", "one") + "{broken\n" + line("c", "three"))).isEqualTo(1);
        assertThat(err.toString()).contains("line 2: not JSON");
        assertThat(out.toString()).contains("\"a\"").contains("\"c\"");
    }

    @Test
    void quotesNothingOfABadLine() {
        run("{\"id\":\"a\",\"body\":secret words}\n");
        assertThat(err.toString()).doesNotContain("secret");
    }

    @Test
    void reportsALineWithoutBody() {
        assertThat(run("{\"id\":\"a\"}\n")).isEqualTo(1);
        assertThat(err.toString()).contains("line 1: \"body\" is missing");
    }

    @Test
    void laterLinesSeeEarlierOnes() {
        run(line("a", TEXT) + line("b", TEXT));
        assertThat(out.toString()).contains("place.duplicate");
    }

    @Test
    void aloneScoresEachLineByItself() {
        run(line("a", TEXT) + line("b", TEXT), "--alone");
        assertThat(out.toString()).doesNotContain("place.duplicate");
    }

    @Test
    void aLowerThresholdHoldsMore() {
        run(line("a", "one"), "--threshold", "0.001");
        assertThat(out.toString()).contains("\"verdict\":\"hold\"");
    }

    @Test
    void refusesWrongUse() {
        assertThat(run("", "--threshold", "2")).isEqualTo(2);
        assertThat(run("", "--nonsense")).isEqualTo(2);
        assertThat(run("", folder.resolve("missing.jsonl").toString())).isEqualTo(2);
    }

    @Test
    void saysHowFastItWas() {
        run(line("a", "one"));
        assertThat(err.toString()).contains("1 texts in").contains("per second");
    }

    @Test
    void trainsFromLabelledLines() throws IOException {
        var training = folder.resolve("training.jsonl");
        Files.writeString(
                training,
                "{\"id\":\"1\",\"body\":\"purple gadget deal\",\"label\":\"spam\"}\n"
                        + "{\"id\":\"2\",\"body\":\"lentil soup\",\"label\":\"ham\"}\n");
        assertThat(run(line("a", "gadget deal"), "--train", training.toString()))
                .isZero();
        assertThat(out.toString()).contains("learned.text");
    }

    @Test
    void saysWhichTrainingLineHasNoLabel() throws IOException {
        var training = folder.resolve("training.jsonl");
        Files.writeString(
                training,
                "{\"id\":\"1\",\"body\":\"a\",\"label\":\"spam\"}\n{\"id\":\"2\",\"body\":\"b\",\"label\":\"ham\"}\n"
                        + "{\"id\":\"3\",\"body\":\"c\"}\n");
        assertThat(run(line("a", "one"), "--train", training.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("line 3: label is missing");
    }
}
