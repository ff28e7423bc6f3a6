package org.alongside.admin;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `sanitize [FILE]`: JSON Lines with a field `html` in, the same objects in the same order out, with the HTML as a
/// reader would get it. Exit code 0, 1 if a line was bad or the input could not be read, 2 on wrong use.
@Command(
        name = "sanitize",
        mixinStandardHelpOptions = true,
        description = "Shows HTML as a reader would get it. Reads JSON Lines {\"id\",\"html\"} and writes the same"
                + " lines with the HTML made safe. Needs no database.")
public final class SanitizeCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Reasons must not repeat what a person wrote.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the file to read; standard input without it")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream standardInput;
    private final OutputStream standardOutput;
    private int badLines;

    public SanitizeCommand() {
        this(System.in, System.out);
    }

    SanitizeCommand(InputStream standardInput, OutputStream standardOutput) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() {
        if (file != null && !Files.isReadable(file)) {
            throw new CommandLine.ParameterException(
                    commandLine(), "Cannot read " + file + ". Name a file of JSON Lines, or pipe them in.");
        }
        try (var input = file == null ? standardInput : Files.newInputStream(file)) {
            badLines = 0;
            var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            var out = new BufferedWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8));
            copy(lines, out);
            out.flush();
        } catch (IOException e) {
            complain("Stopped: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return badLines == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void copy(BufferedReader lines, Writer out) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                copyLine(text, number, out);
            }
        }
    }

    private void copyLine(String line, int number, Writer out) throws IOException {
        try {
            if (!(JSON.readTree(line) instanceof ObjectNode object)) {
                bad(number, "not a JSON object");
            } else if (object.get("html") == null || !object.get("html").isString()) {
                bad(number, "has no text in \"html\"");
            } else {
                object.put("html", RichText.sanitize(object.get("html").stringValue()));
                out.write(JSON.writeValueAsString(object));
                out.write('\n');
            }
        } catch (JacksonException e) {
            bad(number, "not valid JSON: " + e.getOriginalMessage());
        }
    }

    private void bad(int number, String reason) {
        badLines++;
        complain("Line " + number + ": " + reason);
    }

    private void complain(String message) {
        commandLine().getErr().println(message);
        commandLine().getErr().flush();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Run through picocli");
        }
        return spec.commandLine();
    }
}
