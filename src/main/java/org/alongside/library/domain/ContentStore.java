package org.alongside.library.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Contents by their hash, in pieces.
@Component
public class ContentStore {

    /// Bytes in one piece: well below the 16 MB that a packet of the database may have, also where that was set to 1.
    public static final int PIECE = 1 << 18;

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    public ContentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Stores contents that are not there yet. Until the transaction ends, none of them can be removed.
    ///
    /// @return keys by hash, as hexadecimal digits
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> put(Collection<Upload.Content> contents) {
        var keys = new HashMap<String, Long>();
        // All in the same order: two who bring the same two contents never wait for each other.
        contents.stream()
                .sorted(Comparator.comparing(Upload.Content::hash))
                .forEach(content -> keys.computeIfAbsent(content.hash(), _ -> put(content)));
        return keys;
    }

    private long put(Upload.Content content) {
        var hash = HexFormat.of().parseHex(content.hash());
        // Whoever finds the row there has it locked for reading by that, so that it stays until a file refers to it;
        // whoever comes while another one writes it waits for her.
        for (int i = 0; i < TRIES; i++) {
            var fresh = jdbc.sql("INSERT IGNORE INTO file_content (hash, bytes, created_at) VALUES (?, ?, ?)")
                            .params(hash, content.bytes(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                            .update()
                    == 1;
            var key = jdbc.sql("SELECT id FROM file_content WHERE hash = ? LOCK IN SHARE MODE")
                    .param(hash)
                    .query(Long.class)
                    .optional();
            if (key.isPresent()) {
                if (fresh) {
                    write(key.get(), content);
                }
                return key.get();
            }
        }
        throw new CannotAcquireLockException("a content comes and goes");
    }

    private void write(long key, Upload.Content content) {
        try (var in = Files.newInputStream(content.file())) {
            int position = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("INSERT INTO file_chunk (content_id, position, bytes) VALUES (?, ?, ?)")
                        .params(key, position++, piece)
                        .update();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Writes a part of a content, each piece read by a query of its own.
    ///
    /// @throws IOException where the reader or the content has gone meanwhile
    public void write(long content, long from, long length, OutputStream out) throws IOException {
        long left = length;
        int position = Math.toIntExact(from / PIECE);
        int skipped = Math.toIntExact(from % PIECE);
        while (left > 0) {
            var piece = jdbc.sql("SELECT bytes FROM file_chunk WHERE content_id = ? AND position = ?")
                    .params(content, position)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new IOException("the file has gone"));
            int part = (int) Math.min(left, piece.length - skipped);
            if (part <= 0) {
                throw new IOException("the file is shorter");
            }
            out.write(piece, skipped, part);
            left -= part;
            position++;
            skipped = 0;
        }
    }

    /// Removes those contents that no file refers to any more.
    ///
    /// @param hashes as hexadecimal digits
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeUnused(Collection<String> hashes) {
        for (var hash : new TreeSet<>(hashes)) {
            // First the lock, then the question: what was asked before may have changed while waiting. By the hash,
            // as whoever brings the same content comes: the other way round the two would wait for each other.
            jdbc.sql("SELECT id FROM file_content WHERE hash = ? FOR UPDATE")
                    .param(HexFormat.of().parseHex(hash))
                    .query(Long.class)
                    .optional()
                    .ifPresent(this::removeUnused);
        }
    }

    private void removeUnused(long content) {
        var used = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM stored_file
                        WHERE content_id = :content OR preview_id = :content)""").param("content", content).query(Boolean.class).single();
        if (!used) {
            jdbc.sql("DELETE FROM file_chunk WHERE content_id = ?")
                    .param(content)
                    .update();
            jdbc.sql("DELETE FROM file_content WHERE id = ?").param(content).update();
        }
    }
}
