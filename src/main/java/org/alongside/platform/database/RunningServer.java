package org.alongside.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server process and its port, as noted in the data folder for whoever comes next.
record RunningServer(long pid, int port, Instant started) {

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);

    /// The system derives a process's start from its boot time, which shifts when the clock is set.
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    static RunningServer of(ProcessHandle process, int port) {
        return new RunningServer(
                process.pid(), port, process.info().startInstant().orElseGet(Instant::now));
    }

    static Optional<RunningServer> load(DataFolder folder) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.running())) {
            properties.load(reader);
            return Optional.of(new RunningServer(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Instant.ofEpochMilli(Long.parseLong(properties.getProperty("started", "")))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void save(DataFolder folder) {
        folder.writePrivately(
                folder.running(), "pid=%d%nport=%d%nstarted=%d%n".formatted(pid, port, started.toEpochMilli()));
    }

    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.running());
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", folder.running(), e.toString());
        }
    }

    /// The access, if the process lives and lets our account in.
    Optional<DatabaseAccess> answering(DataFolder folder) {
        if (process().isEmpty()) {
            return Optional.empty();
        }
        return Account.load(folder).map(account -> account.access(port)).filter(RunningServer::answers);
    }

    static boolean answers(DatabaseAccess access) {
        var url = access.url() + "?connectTimeout=2000&socketTimeout=5000";
        try (var connection = DriverManager.getConnection(url, access.user(), access.password())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Asks the server to end and waits for it; InnoDB would survive a hard kill too, which is the last resort.
    void stop() {
        process().ifPresent(process -> {
            process.destroy();
            if (!ended(process)) {
                log.warn("The database server did not end within {}, killing it", STOP_LIMIT);
                process.destroyForcibly();
            }
        });
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The live process, unless its number has since passed to another program.
    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(START_TOLERANCE) < 0)
                        .orElse(true));
    }
}
