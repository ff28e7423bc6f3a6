package org.alongside.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.platform.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own, with its files in a data folder.
///
/// One process at a time owns the server of a data folder: it starts it with [#start(Path)] and stops it with
/// [#close()]. Other processes of the same user join it with [#running(Path)]. When the owner is killed hard, the
/// server lives on with every committed row, and the next [#start(Path)] takes it over.
///
/// The data folder holds `mariadb/` (the data), `mariadb-server/` (the program), `mariadb-tmp/`, `mariadb.log`
/// (of the latest start), and, readable by its owner alone, `mariadb.properties` (account) and `mariadb.running`.
/// The server listens on 127.0.0.1 only, on a port that was free at the start.
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final DataFolder folder;
    private final OwnerLock lock;
    private final RunningServer server;
    private final DatabaseAccess access;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMariaDb(DataFolder folder, OwnerLock lock, RunningServer server, DatabaseAccess access) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /// What may differ from one start to the next.
    ///
    /// @param bufferPool InnoDB's buffer pool as MariaDB writes sizes, such as `128M`
    /// @param serverFolder where the server program is unpacked once, about 320 MB; may serve several data folders
    public record Settings(String bufferPool, Path serverFolder) {

        /// 128 MB of buffer pool, and the server program inside the data folder.
        public static Settings in(Path dataFolder) {
            return new Settings("128M", dataFolder.resolve("mariadb-server"));
        }
    }

    /// Starts the server of this data folder, making folder, data and account on the first start.
    ///
    /// @return the server, ready for connections
    /// @throws DatabaseUnavailable if it cannot be started, or another process owns this folder
    public static EmbeddedMariaDb start(Path dataFolder) {
        return start(dataFolder, Settings.in(dataFolder));
    }

    /// As [#start(Path)], with other settings. A server taken over from a killed process keeps its own.
    ///
    /// @throws DatabaseUnavailable if it cannot be started, or another process owns this folder
    public static EmbeddedMariaDb start(Path dataFolder, Settings settings) {
        var folder = DataFolder.prepare(dataFolder);
        var lock = OwnerLock.take(folder);
        var started = false;
        try {
            var database = startLocked(folder, lock, settings);
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedMariaDb startLocked(DataFolder folder, OwnerLock lock, Settings settings) {
        var begin = Instant.now();
        var survivor = RunningServer.load(folder);
        if (survivor.isPresent()) {
            var access = survivor.get().answering(folder);
            if (access.isPresent()) {
                log.info("Took over the database server that an earlier process left running");
                return new EmbeddedMariaDb(folder, lock, survivor.get(), access.get());
            }
            survivor.get().stop();
        }
        var program = ServerProgram.unpackedIn(settings.serverFolder());
        var launcher = new ServerLauncher(program, folder, settings.bufferPool());
        var account = launcher.prepareData();
        var server = launcher.launch(account);
        log.info(
                "Database ready after {} ms",
                Duration.between(begin, Instant.now()).toMillis());
        return new EmbeddedMariaDb(folder, lock, server, account.access(server.port()));
    }

    /// Finds the server that runs on this data folder, whoever started it.
    ///
    /// @return its access, or empty when none runs, none answers, or its account cannot be read
    public static Optional<DatabaseAccess> running(Path dataFolder) {
        var folder = new DataFolder(dataFolder.toAbsolutePath().normalize());
        return RunningServer.load(folder).flatMap(server -> server.answering(folder));
    }

    /// How to reach the database; valid until [#close()].
    public DatabaseAccess access() {
        return access;
    }

    /// Stops the server cleanly and gives up the data folder. A second call does nothing.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.stop();
                RunningServer.forget(folder);
            } finally {
                lock.close();
            }
        }
    }
}
