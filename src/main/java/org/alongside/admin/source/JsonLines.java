package org.alongside.admin.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// JSON Lines: one thread or post a line. A place in it is a number of bytes, so that a run goes on without
/// reading what was before.
final class JsonLines implements Source {

    /// Bytes of the longest line: 400,000 characters, each as an escaped pair of surrogates, and the rest.
    static final int LONGEST = 5 * 1024 * 1024;

    @Override
    public void read(File file, Position from, LongConsumer read, Target target) throws IOException {
        try (var input = file.open()) {
            input.skipNBytes(from.at());
            read.accept(from.at());
            var lines = new Lines(input);
            long at = from.at();
            long number = from.line();
            while (lines.next()) {
                number++;
                at += lines.bytes();
                var found = found(number, lines.line());
                if (found != null) {
                    target.take(found, new Position(at, number));
                }
                read.accept(lines.bytes());
            }
        }
    }

    private static @Nullable Found found(long number, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Found.Bad(number, "longer than " + LONGEST / 1024 / 1024 + " MB");
        }
        try {
            var line = decode(number, bytes);
            return line.isBlank() ? null : new Found.Text(number, JsonLine.parse(line), false);
        } catch (JsonObjectLine.Unreadable e) {
            return new Found.Bad(number, e.getMessage());
        }
    }

    // Broken UTF-8 is a line to report, not a text to store with holes in it.
    private static String decode(long number, byte[] bytes) throws JsonObjectLine.Unreadable {
        try {
            var line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // A byte order mark may open a file made on Windows.
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (CharacterCodingException _) {
            throw new JsonObjectLine.Unreadable("not UTF-8");
        }
    }

    /// Lines as bytes; of one that is too long only the length.
    private static final class Lines {

        private final InputStream input;
        private final byte[] buffer = new byte[1 << 16];
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        private int from;
        private int to;
        private long bytes;

        Lines(InputStream input) {
            this.input = input;
        }

        boolean next() throws IOException {
            line.reset();
            bytes = 0;
            while (from < to || fill()) {
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                boolean ends = end < to;
                keep(end);
                if (ends) {
                    bytes++;
                    from = end + 1;
                    return true;
                }
                from = end;
            }
            return bytes > 0;
        }

        private boolean fill() throws IOException {
            from = 0;
            to = Math.max(0, input.read(buffer));
            return to > 0;
        }

        private void keep(int end) {
            bytes += end - from;
            if (bytes <= LONGEST) {
                line.write(buffer, from, end - from);
            }
        }

        /// @return null where it was too long
        byte @Nullable [] line() {
            return bytes > LONGEST + 1 ? null : line.toByteArray();
        }

        /// @return how many bytes the line had, its end counted
        long bytes() {
            return bytes;
        }
    }
}
