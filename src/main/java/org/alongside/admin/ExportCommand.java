package org.alongside.admin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Exported;
import org.alongside.discussion.Exports;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `export --cohort SLUG [FILE]`.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the cohort's threads and posts as JSON Lines, as import reads them, with \"state\": \"published\","
                    + " \"held\" or \"removed\". What its author took back is left out, but an opening that others"
                    + " answered leaves its title. A change that waits for a moderator is left out too.",
            "The file holds what others must not read: keep it where only you can."
        })
final class ExportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--cohort", required = true, paramLabel = "SLUG", description = "The cohort's name in addresses.")
    private String slug = "";

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to write; standard output without it.")
    private @Nullable Path file;

    private final Start start;
    private final OutputStream standardOutput;

    ExportCommand(Start start, OutputStream standardOutput) {
        this.start = start;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() throws IOException {
        requireFolder();
        try (var context = start.behindTheViews()) {
            var cohort = context.getBean(CohortSetup.class)
                    .find(slug.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new Failures.Stopped("There is no cohort \"" + slug + "\"."));
            var exports = context.getBean(Exports.class);
            if (file == null) {
                write(exports, cohort, standardOutput);
            } else {
                try (var output = Files.newOutputStream(file)) {
                    write(exports, cohort, output);
                }
            }
            return ExitCode.OK;
        }
    }

    private void requireFolder() {
        var folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isWritable(folder)) {
            var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
            throw new CommandLine.ParameterException(
                    line, "Cannot write to " + folder + ". Name a file in a folder that this user may write to.");
        }
    }

    static void write(Exports exports, CohortId cohort, OutputStream output) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        exports.all(cohort, text -> write(text, out));
        out.flush();
    }

    private static void write(Exported text, Writer out) {
        try {
            out.write(JSON.writeValueAsString(json(text)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Exported text) {
        var json = JSON.createObjectNode();
        if (text.post() == null) {
            json.put("kind", "thread").put("id", text.thread()).put("title", text.line());
        } else {
            json.put("kind", "post").put("thread", text.thread()).put("id", text.post());
        }
        json.put("author", text.author());
        if (text.post() != null) {
            json.put("subject", text.line());
        }
        return json.put("body", text.body())
                .put(
                        "postedAt",
                        text.postedAt() == null ? null : text.postedAt().toString())
                .put("lang", text.lang())
                .put("state", state(text.state()));
    }

    /// What is with its author waits, too: the format knows three states.
    private static String state(ContentState state) {
        return switch (state) {
            case HELD, RETURNED -> "held";
            case PUBLISHED, REMOVED, DELETED -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
