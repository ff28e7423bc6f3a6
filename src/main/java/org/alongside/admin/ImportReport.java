package org.alongside.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A line for each text of an import: what became of it and why. Never the text itself, nor who wrote it.
interface ImportReport extends Closeable {

    /// @param line of the file, from 1
    /// @param thread the source's id of its thread
    /// @param post the source's id of the post; null for the opening of a thread, and where it could not be told
    /// @param outcome `published`, `held`, `present`, `skipped` or `bad`
    void add(long line, @Nullable String thread, @Nullable String post, String outcome, @Nullable String reason)
            throws IOException;

    @Override
    void close() throws IOException;

    /// @return one that nobody reads
    static ImportReport none() {
        return new ImportReport() {
            @Override
            public void add(
                    long line,
                    @Nullable String thread,
                    @Nullable String post,
                    String outcome,
                    @Nullable String reason) {
                // Nobody asked.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /// @param file JSON Lines where its name ends in `.jsonl` or `.json`, else CSV
    static ImportReport to(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
        return name.endsWith(".jsonl") || name.endsWith(".json") ? new Json(out) : new Csv(out);
    }

    /// JSON Lines.
    record Json(Writer out) implements ImportReport {

        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        @Override
        public void add(
                long line, @Nullable String thread, @Nullable String post, String outcome, @Nullable String reason)
                throws IOException {
            var json = MAPPER.createObjectNode()
                    .put("line", line)
                    .put("kind", kind(thread, post))
                    .put("thread", thread)
                    .put("id", post)
                    .put("outcome", outcome)
                    .put("reason", reason);
            out.write(MAPPER.writeValueAsString(json));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Comma-separated, for a table calculation.
    final class Csv implements ImportReport {

        private final CsvWriter csv;

        Csv(Writer out) {
            csv = CsvWriter.builder().build(out);
            csv.writeRecord("line", "kind", "thread", "id", "outcome", "reason");
        }

        @Override
        public void add(
                long line, @Nullable String thread, @Nullable String post, String outcome, @Nullable String reason) {
            csv.writeRecord(String.valueOf(line), kind(thread, post), safe(thread), safe(post), outcome, safe(reason));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }

        /// What comes from the file must not be carried out as a formula where the table is opened.
        static String safe(@Nullable String field) {
            if (field == null) {
                return "";
            }
            return !field.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        }
    }

    private static String kind(@Nullable String thread, @Nullable String post) {
        if (post != null) {
            return "post";
        }
        return thread == null ? "" : "thread";
    }
}
