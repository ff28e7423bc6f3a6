package org.alongside.library.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where uploads lie while they are looked at: files that only their owner reads, in a folder of this process. Others
/// may work below the same folder at the same time. Each holds a lock as long as it lives, so what belongs to nobody
/// alive any more can be told and is removed.
@Component
public class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final String LOCK = ".lock";

    private final Path root;
    private @Nullable Path own;
    // Held until the process ends; opening the file again would give the lock up.
    private @Nullable FileChannel lock;

    public Incoming(FileSettings settings) {
        this.root = settings.folder();
    }

    /// @return a new, empty file; whoever asks removes it
    public synchronized Path create() throws IOException {
        if (own == null || !Files.isDirectory(own)) {
            own = begin();
        }
        return Files.createTempFile(own, "", "", attributes("rw-------"));
    }

    private Path begin() throws IOException {
        Files.createDirectories(root, attributes("rwx------"));
        var id = UUID.randomUUID().toString();
        lock = FileChannel.open(
                Files.createFile(root.resolve(id + LOCK), attributes("rw-------")), StandardOpenOption.WRITE);
        var _ = lock.tryLock();
        return Files.createDirectory(root.resolve(id), attributes("rwx------"));
    }

    /// Removes what a process left that was ended amid an upload.
    ///
    /// @return of how many processes something was removed
    public synchronized int removeLeftovers() {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        try (var entries = Files.newDirectoryStream(root, "*" + LOCK)) {
            int removed = 0;
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                var folder = root.resolve(name.substring(0, name.length() - LOCK.length()));
                removed += !folder.equals(own) && remove(folder, entry) ? 1 : 0;
            }
            return removed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean remove(Path folder, Path lockFile) throws IOException {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free == null) {
                return false;
            }
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        delete(file);
                    }
                }
            }
            delete(folder);
            delete(lockFile);
            return true;
        } catch (OverlappingFileLockException inUseHere) {
            return false;
        }
    }

    /// Removes a file, and says no more than that it could not.
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn(
                    "A file of an upload could not be removed: {}",
                    failure.getClass().getName());
        }
    }

    private static FileAttribute<?>[] attributes(String mode) {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var attributes = posix
                ? List.<FileAttribute<?>>of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)))
                : List.<FileAttribute<?>>of();
        return attributes.toArray(FileAttribute<?>[]::new);
    }
}
