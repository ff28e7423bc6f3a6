package org.alongside.admin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.alongside.admin.source.Format;
import org.alongside.admin.source.Source.Position;
import org.alongside.shared.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far each file was read into a cohort. A position is stored in the transaction that stores the texts
/// before it.
@Component
class ImportRuns {

    private static final int LOOK = 1 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A file on its way into a cohort.
    ///
    /// @param from where to begin
    /// @param before what became of all before that
    record Run(long id, Position from, ImportCounts before) {

        /// @return whether a run before was broken off
        boolean goesOn() {
            return from.at() > 0;
        }
    }

    /// Begins to read a file, or goes on where a run of the very same file was broken off.
    ///
    /// @param again whether to begin at the beginning in any case
    Run begin(CohortId cohort, byte[] fingerprint, Format format, boolean again) {
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO import_run (cohort_id, fingerprint, format, started_at, moved_at)
                        VALUES (:cohort, :file, :format, :now, :now) ON DUPLICATE KEY UPDATE id = id""")
                .param("cohort", cohort.value())
                .param("file", fingerprint)
                .param("format", format.name())
                .param("now", now)
                .update();
        var stored = find(cohort, fingerprint).orElseThrow();
        if (stored.goesOn() && !again) {
            return stored;
        }
        var run = new Run(stored.id(), Position.START, ImportCounts.NONE);
        jdbc.sql("UPDATE import_run SET started_at = ?, finished_at = NULL WHERE id = ?")
                .params(now, run.id())
                .update();
        move(run, run.from(), run.before());
        return run;
    }

    /// Everything before a position is dealt with.
    void move(Run run, Position to, ImportCounts counts) {
        jdbc.sql("""
                        UPDATE import_run SET moved_at = :now, position = :at, line_number = :line,
                            threads = :threads, published = :published, held = :held, present = :present,
                            skipped = :skipped, bad = :bad WHERE id = :id""")
                .param("now", clock.instant())
                .param("at", to.at())
                .param("line", to.line())
                .param("threads", counts.threads())
                .param("published", counts.published())
                .param("held", counts.held())
                .param("present", counts.present())
                .param("skipped", counts.skipped())
                .param("bad", counts.bad())
                .param("id", run.id())
                .update();
    }

    /// The file has been read to its end.
    void finish(Run run) {
        jdbc.sql("UPDATE import_run SET finished_at = ? WHERE id = ?")
                .params(clock.instant(), run.id())
                .update();
    }

    private Optional<Run> find(CohortId cohort, byte[] fingerprint) {
        return jdbc.sql("""
                        SELECT id, position, line_number, threads, published, held, present, skipped, bad,
                          finished_at IS NOT NULL
                        FROM import_run WHERE cohort_id = ? AND fingerprint = ?""")
                .params(cohort.value(), fingerprint)
                .query((row, _) -> run(row))
                .optional();
    }

    /// What was read to its end is read from its beginning again.
    private static Run run(ResultSet row) throws SQLException {
        if (row.getBoolean(10)) {
            return new Run(row.getLong(1), Position.START, ImportCounts.NONE);
        }
        var counts = new ImportCounts(
                row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9));
        return new Run(row.getLong(1), new Position(row.getLong(2), row.getLong(3)), counts);
    }

    /// What a file is known by: another one, or this one after a change, has another.
    ///
    /// @return SHA-256 over its length, time of change, first and last megabyte and its format
    static byte[] fingerprint(Path file, Format format) throws IOException {
        var digest = sha256();
        digest.update(format.name().getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(length)
                    .putLong(Files.getLastModifiedTime(file).toMillis())
                    .flip());
            digest.update(look(channel, 0));
            digest.update(look(channel, Math.max(0, length - LOOK)));
        }
        return digest.digest();
    }

    private static ByteBuffer look(FileChannel channel, long from) throws IOException {
        var bytes = ByteBuffer.allocate(LOOK);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full or the file ends.
        }
        return bytes.flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
