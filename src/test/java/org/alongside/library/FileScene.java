package org.alongside.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Restrictions;
import org.alongside.library.domain.ContentStore;
import org.alongside.library.domain.FileRounds;
import org.alongside.library.domain.FileSettings;
import org.alongside.library.domain.FileStore;
import org.alongside.library.domain.Incoming;
import org.alongside.library.domain.Pictures;
import org.alongside.library.domain.Recognition;
import org.alongside.library.domain.Upload;
import org.alongside.library.domain.VirusScan;
import org.alongside.platform.Attempts;
import org.alongside.platform.Buckets;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/// The service on the database of the tests, with a room of its own and with something that holds files.
public final class FileScene implements FileUse {

    /// Whoever may read what is held, by file.
    private final Map<FileId, Set<PersonId>> readers = new java.util.concurrent.ConcurrentHashMap<>();

    private final Set<FileId> held = java.util.concurrent.ConcurrentHashMap.newKeySet();

    public final StoredFiles files;
    public final FileRounds rounds;
    public final Path folder;

    public FileScene(ApplicationContext context, Path folder, long room) {
        this.folder = folder;
        var settings = new FileSettings(folder, room, 1, "", Duration.ofSeconds(5));
        var incoming = new Incoming(settings);
        var store = context.getBean(FileStore.class);
        var transactions = context.getBean(PlatformTransactionManager.class);
        var clock = context.getBean(Clock.class);
        files = new StoredFiles(
                context.getBean(CohortAccess.class),
                context.getBean(Restrictions.class),
                new Upload(incoming, new Recognition(), new VirusScan(settings), new Pictures(settings)),
                store,
                context.getBean(ContentStore.class),
                settings,
                List.of(this),
                context.getBean(Buckets.class),
                context.getBean(Attempts.class));
        rounds = new FileRounds(store, List.of(this), incoming, transactions, clock);
    }

    /// From now on something holds the file, which these may read.
    public void hold(FileId file, PersonId... who) {
        held.add(file);
        readers.put(file, Set.of(who));
    }

    public StoredFile bring(PersonId uploader, CohortId cohort, String name, byte[] bytes) {
        return bring(uploader, cohort, name, new ByteArrayInputStream(bytes));
    }

    public StoredFile bring(PersonId uploader, CohortId cohort, String name, InputStream bytes) {
        try {
            return files.receive(uploader, cohort, name, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] read(FileDownload download, long from, long length) {
        var out = new ByteArrayOutputStream();
        try {
            download.content().write(from, length, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    @Override
    public Set<FileId> readable(PersonId viewer, Collection<FileId> files) {
        return files.stream()
                .filter(file -> readers.getOrDefault(file, Set.of()).contains(viewer))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<FileId> held(Collection<FileId> files) {
        return files.stream().filter(held::contains).collect(Collectors.toSet());
    }
}
