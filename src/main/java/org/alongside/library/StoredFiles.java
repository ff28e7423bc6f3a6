package org.alongside.library;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Restrictions;
import org.alongside.library.domain.ContentStore;
import org.alongside.library.domain.FileNames;
import org.alongside.library.domain.FileSettings;
import org.alongside.library.domain.FileStore;
import org.alongside.library.domain.Upload;
import org.alongside.platform.Attempts;
import org.alongside.platform.Buckets;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files that people bring: taken in, kept, and given to who may read them. A file is read by its uploader while
/// nothing holds it, and by whoever a [FileUse] lets.
@Service
public class StoredFiles {

    /// More than somebody needs who fills a shelf, and less than what fills a disk.
    private static final Buckets.Allowance PACE = new Buckets.Allowance(60, Duration.ofHours(1), true, 0);

    private final CohortAccess access;
    private final Restrictions restrictions;
    private final Upload upload;
    private final FileStore store;
    private final ContentStore contents;
    private final FileSettings settings;
    private final List<FileUse> uses;
    private final Buckets buckets;
    private final Attempts attempts;

    StoredFiles(
            CohortAccess access,
            Restrictions restrictions,
            Upload upload,
            FileStore store,
            ContentStore contents,
            FileSettings settings,
            List<FileUse> uses,
            Buckets buckets,
            Attempts attempts) {
        this.access = access;
        this.restrictions = restrictions;
        this.upload = upload;
        this.store = store;
        this.contents = contents;
        this.settings = settings;
        this.uses = List.copyOf(uses);
        this.buckets = buckets;
        this.attempts = attempts;
    }

    /// Takes a file in: reads it to its end, looks at what it is, makes pictures anew, and stores it. Not to be called
    /// within a transaction: reading lasts as long as the uploader's line is slow.
    ///
    /// @param name as the uploader's browser gave it; what is shown is made out of it
    /// @param content read up to [StoredFile#MOST_BYTES] and one more; the caller closes it
    /// @throws IOException where the upload breaks off; nothing of it stays
    /// @throws NotFoundException where the uploader does not belong to the cohort
    /// @throws RefusedException `restricted.posting`; `file.pace`; `file.quota`; `file.empty`; `file.size`; and for
    ///     what it is `file.kind`, `file.html`, `file.svg`, `file.executable`, `file.archive`, `file.old-office`,
    ///     `file.macros`, `file.embedded`, `file.remote`, `file.bomb`, `file.mixed`, `file.text`, `file.pixels`,
    ///     `file.damaged`; `file.busy`; `file.virus`; `file.unchecked`
    @Transactional(propagation = Propagation.NEVER)
    public StoredFile receive(PersonId uploader, CohortId cohort, String name, InputStream content) throws IOException {
        requireAllowed(uploader, cohort);
        var wait = buckets.take("file:" + uploader.value(), PACE);
        if (!wait.isZero()) {
            throw RefusedException.passing("file.pace", wait);
        }
        // Said before a long wait rather than after it; what counts is asked when it is stored.
        if (store.used(cohort) >= settings.cohortBytes()) {
            throw new RefusedException("file.quota");
        }
        return upload.check(name, content, checked -> store(uploader, cohort, name, checked));
    }

    private void requireAllowed(PersonId uploader, CohortId cohort) {
        var _ = access.requireMember(uploader, cohort);
        restrictions.requireWriting(uploader, cohort);
    }

    private StoredFile store(PersonId uploader, CohortId cohort, String name, Upload.Checked checked) {
        var safe = FileNames.safe(name, checked.kind().extension());
        return attempts.of(() -> {
            // Again: she may have been taken out while her line was slow.
            requireAllowed(uploader, cohort);
            return store.add(uploader, cohort, safe, checked, settings.cohortBytes());
        });
    }

    /// @return those of the files that exist and that the viewer may read
    public Map<FileId, StoredFile> describe(PersonId viewer, Collection<FileId> files) {
        var found = new HashMap<FileId, StoredFile>();
        readable(viewer, files).forEach(row -> found.put(row.file().id(), row.file()));
        return found;
    }

    /// @return the file to be read, as long as it is there
    /// @throws NotFoundException where there is no such file, or the viewer may not read it
    public FileDownload open(PersonId viewer, FileId file) {
        var row = readable(viewer, file);
        return download(row.file().name(), row.file().mediaType(), row.content());
    }

    /// @return the small picture of a picture
    /// @throws NotFoundException where there is no such file or no preview of it, or the viewer may not read it
    public FileDownload openPreview(PersonId viewer, FileId file) {
        var row = readable(viewer, file);
        var preview = Optional.ofNullable(row.preview()).orElseThrow(NotFoundException::new);
        return download(row.file().name(), row.file().mediaType(), preview);
    }

    private FileDownload download(String name, String mediaType, FileStore.Part part) {
        return new FileDownload(
                name,
                mediaType,
                part.bytes(),
                part.hash(),
                (from, length, out) -> contents.write(part.content(), from, length, out));
    }

    /// Removes a file that nothing holds yet.
    ///
    /// @throws NotFoundException where there is no such file, she did not bring it, or something holds it
    public void discard(PersonId uploader, FileId file) {
        attempts.run(() -> {
            var row = store.lock(file)
                    .filter(found -> found.uploader().equals(uploader))
                    .filter(_ ->
                            uses.stream().allMatch(use -> use.held(Set.of(file)).isEmpty()))
                    .orElseThrow(NotFoundException::new);
            store.remove(row);
        });
    }

    private FileStore.Row readable(PersonId viewer, FileId file) {
        var rows = readable(viewer, Set.of(file));
        if (rows.isEmpty()) {
            throw new NotFoundException();
        }
        return rows.getFirst();
    }

    /// One query for the files, and one or two of each that might hold them, as long as any is left to ask about.
    private List<FileStore.Row> readable(PersonId viewer, Collection<FileId> files) {
        var rows = store.find(Set.copyOf(files));
        var left = ids(rows);
        removeEach(left, use -> use.readable(viewer, left));
        var own = ids(rows.stream()
                .filter(row -> row.uploader().equals(viewer)
                        && left.contains(row.file().id()))
                .toList());
        removeEach(own, use -> use.held(own));
        left.removeAll(own);
        return rows.stream().filter(row -> !left.contains(row.file().id())).toList();
    }

    private void removeEach(Set<FileId> left, Function<FileUse, Set<FileId>> asked) {
        for (var use : uses) {
            if (left.isEmpty()) {
                return;
            }
            left.removeAll(asked.apply(use));
        }
    }

    private static Set<FileId> ids(List<FileStore.Row> rows) {
        var ids = new HashSet<FileId>();
        rows.forEach(row -> ids.add(row.file().id()));
        return ids;
    }
}
