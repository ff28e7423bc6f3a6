package org.alongside.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.platform.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to start and stop the server of one data folder. The system takes it back when the process dies.
final class OwnerLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OwnerLock.class);

    /// Locks held by this process. POSIX drops a process's lock as soon as any of its handles on the file is
    /// closed, so a second attempt must not even open it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static OwnerLock take(DataFolder folder) {
        var file = folder.lock();
        if (!HELD.add(file)) {
            throw inUse(folder, "this process");
        }
        var taken = false;
        try {
            var lock = new OwnerLock(file, openLocked(folder, file));
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static FileChannel openLocked(DataFolder folder, Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(folder, "process " + Files.readString(file).strip());
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw folder.notWritable(e);
        }
    }

    private static DatabaseUnavailable inUse(DataFolder folder, String owner) {
        return new DatabaseUnavailable("""
                The database in %s is in use by %s.
                Stop that one first, or set ALONGSIDE_DATA to another folder.""".formatted(folder.root(), owner));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            log.warn("The lock on {} could not be given back: {}", file, e.toString());
        } finally {
            HELD.remove(file);
        }
    }
}
