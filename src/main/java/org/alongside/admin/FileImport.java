package org.alongside.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.alongside.discussion.Imports.Outcome;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;

/// Imports the lines of one file in order and counts what became of them.
final class FileImport {

    private final Imports imports;
    private final CohortId cohort;
    private final PrintWriter errors;
    private final Map<String, Integer> seen = new HashMap<>();
    private int threads;
    private int published;
    private int held;
    private int present;
    private int bad;

    /// @param errors told about each bad line, by its number
    FileImport(Imports imports, CohortId cohort, PrintWriter errors) {
        this.imports = imports;
        this.cohort = cohort;
        this.errors = errors;
    }

    /// What became of the lines.
    ///
    /// @param threads new ones, held ones too
    /// @param published new posts that others read
    /// @param held new posts, or openings, that wait for a moderator
    /// @param present threads and posts that had been there
    record Counts(int threads, int published, int held, int present, int bad) {}

    /// @param progress told after each line how many bytes it had
    Counts run(InputStream file, IntConsumer progress) throws IOException {
        // Bytes first: broken UTF-8 is a line to report, not a text to store with holes in it.
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.ISO_8859_1));
        int number = 0;
        for (var bytes = lines.readLine(); bytes != null; bytes = lines.readLine()) {
            number++;
            if (!bytes.isBlank()) {
                take(number, bytes);
            }
            progress.accept(bytes.length() + 1);
        }
        return new Counts(threads, published, held, present, bad);
    }

    private void take(int number, String bytes) {
        try {
            var text = ImportLine.parse(decode(number, bytes));
            var key = text.post() == null ? text.thread() : text.thread() + "\n" + text.post();
            var first = seen.get(key);
            if (first != null) {
                throw new ImportLine.Unreadable("its \"id\" has been used in line " + first);
            }
            var outcome = imports.take(cohort, text);
            seen.put(key, number);
            count(text, outcome);
        } catch (ImportLine.Unreadable e) {
            report(number, e.getMessage());
        } catch (NotFoundException _) {
            report(number, "no thread with the id in \"thread\" has come before");
        } catch (RefusedException e) {
            report(number, words(e.reason()));
        }
    }

    private static String decode(int number, String bytes) throws ImportLine.Unreadable {
        try {
            var line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            // A byte order mark may open a file made on Windows.
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (CharacterCodingException e) {
            throw new ImportLine.Unreadable("not UTF-8");
        }
    }

    private void count(Imported text, Outcome outcome) {
        if (text.post() == null && outcome != Outcome.PRESENT) {
            threads++;
        }
        switch (outcome) {
            case PUBLISHED -> published += text.post() == null ? 0 : 1;
            case HELD -> held++;
            case PRESENT -> present++;
        }
    }

    private static String words(String reason) {
        return switch (reason) {
            case "post.empty" -> "nothing can be read in \"body\"";
            case "post.too-long" -> "\"body\" is longer than 400,000 characters";
            case "thread.title" -> "\"title\" is empty";
            default -> "refused: " + reason;
        };
    }

    private void report(int number, String reason) {
        bad++;
        errors.println("line " + number + ": " + reason);
    }
}
