package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.library.FileId;
import org.alongside.library.FileKind;
import org.alongside.library.StoredFile;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Stored files and the room they take.
@Component
public class FileStore {

    private static final String COLUMNS = """
            f.public_id, f.name, f.kind, c.bytes, f.width, f.height, f.uploader_id, f.id, f.content_id, c.hash,
            f.preview_id, p.bytes, p.hash
            """;

    private static final String FROM = """
            FROM stored_file f JOIN file_content c ON c.id = f.content_id
            LEFT JOIN file_content p ON p.id = f.preview_id
            """;

    private final ContentStore contents;
    private final JdbcClient jdbc;
    private final Clock clock;

    public FileStore(ContentStore contents, JdbcClient jdbc, Clock clock) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A stored file with what nobody is shown.
    public record Row(
            StoredFile file,
            PersonId uploader,
            long key,
            Part content,
            @Nullable Part preview) {}

    /// @param content its key
    /// @param hash as hexadecimal digits
    public record Part(long content, long bytes, String hash) {}

    /// @throws RefusedException `file.quota` where the cohort has no room for it
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile add(PersonId uploader, CohortId cohort, String name, Upload.Checked checked, long most) {
        lockSpace(cohort);
        long taken = checked.content().bytes()
                + (checked.preview() == null ? 0 : checked.preview().bytes());
        if (used(cohort) + taken > most) {
            throw new RefusedException("file.quota");
        }
        var keys = contents.put(Stream.of(checked.content(), checked.preview())
                .filter(Objects::nonNull)
                .toList());
        var picture = checked.picture();
        var file = new StoredFile(
                new FileId(PublicIds.next()),
                name,
                checked.kind(),
                checked.content().bytes(),
                picture != null,
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height());
        jdbc.sql("""
                        INSERT INTO stored_file (public_id, cohort_id, uploader_id, name, kind, content_id, preview_id,
                            taken, width, height, created_at)
                        VALUES (:id, :cohort, :uploader, :name, :kind, :content, :preview, :taken, :width, :height,
                            :now)""")
                .param("id", file.id().value())
                .param("cohort", cohort.value())
                .param("uploader", uploader.value())
                .param("name", name)
                .param("kind", checked.kind().name())
                .param("content", keys.get(checked.content().hash()))
                .param(
                        "preview",
                        checked.preview() == null
                                ? null
                                : keys.get(checked.preview().hash()))
                .param("taken", taken)
                .param("width", file.width())
                .param("height", file.height())
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .update();
        return file;
    }

    /// The row is there but for the first file of all: looked for first, it is never waited for in two ways at once.
    private void lockSpace(CohortId cohort) {
        if (!isLocked(cohort)) {
            jdbc.sql("INSERT IGNORE INTO cohort_file_space (cohort_id) VALUES (?)")
                    .param(cohort.value())
                    .update();
            var _ = isLocked(cohort);
        }
    }

    private boolean isLocked(CohortId cohort) {
        return jdbc.sql("SELECT cohort_id FROM cohort_file_space WHERE cohort_id = ? FOR UPDATE")
                .param(cohort.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// @return bytes that the files of a cohort take, previews among them; the same content brought twice counts
    ///     twice
    public long used(CohortId cohort) {
        return jdbc.sql("SELECT COALESCE(SUM(taken), 0) FROM stored_file WHERE cohort_id = ?")
                .param(cohort.value())
                .query(Long.class)
                .single();
    }

    /// @return those of the files that exist, whoever may read them
    public List<Row> find(Collection<FileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT " + COLUMNS + FROM + "WHERE f.public_id IN (:files)")
                .param("files", files.stream().map(FileId::value).toList())
                .query((row, _) -> row(row))
                .list();
    }

    /// Locks a file, so that it is neither removed nor taken by another until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> lock(FileId file) {
        // The file alone: its content may be wanted by others meanwhile.
        return jdbc.sql("SELECT id FROM stored_file WHERE public_id = ? FOR UPDATE")
                .param(file.value())
                .query(Long.class)
                .optional()
                .flatMap(_ -> find(List.of(file)).stream().findFirst());
    }

    /// Removes a locked file, and its contents where no other file has them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Row file) {
        jdbc.sql("DELETE FROM stored_file WHERE id = ?").param(file.key()).update();
        contents.removeUnused(Stream.of(file.content(), file.preview())
                .filter(Objects::nonNull)
                .map(Part::hash)
                .toList());
    }

    /// @param after the last key seen, 0 for the first page
    /// @return files brought before that time, by key
    public List<Row> before(Instant time, long after, int most) {
        return jdbc.sql("SELECT " + COLUMNS + FROM + "WHERE f.id > ? AND f.created_at < ? ORDER BY f.id LIMIT ?")
                .params(after, time, most)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean preview = row.getObject(11) != null;
        var file = new StoredFile(
                new FileId(row.getString(1)),
                row.getString(2),
                FileKind.valueOf(row.getString(3)),
                row.getLong(4),
                preview,
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class));
        return new Row(
                file,
                new PersonId(row.getLong(7)),
                row.getLong(8),
                new Part(row.getLong(9), row.getLong(4), HexFormat.of().formatHex(row.getBytes(10))),
                preview
                        ? new Part(
                                row.getLong(11), row.getLong(12), HexFormat.of().formatHex(row.getBytes(13)))
                        : null);
    }
}
