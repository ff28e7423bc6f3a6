package org.alongside.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.platform.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills a data folder and starts server processes on it.
final class ServerLauncher {

    private static final Logger log = LoggerFactory.getLogger(ServerLauncher.class);

    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    /// Long enough to replay a full redo log on a slow disk.
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final int PORT_ATTEMPTS = 3;

    private final ServerProgram program;
    private final DataFolder folder;
    private final String bufferPool;

    ServerLauncher(ServerProgram program, DataFolder folder, String bufferPool) {
        this.program = program;
        this.folder = folder;
        this.bufferPool = bufferPool;
    }

    /// Makes the data on a first start, and a new password when the file that held it is gone.
    Account prepareData() {
        var known = Account.load(folder);
        var account = known.orElseGet(() -> Account.create(folder));
        try {
            if (!Files.isDirectory(folder.data())) {
                log.info("Setting up a new database in {}", folder.data());
                FolderTree.delete(folder.dataInTheMaking());
                folder.createPrivately(folder.dataInTheMaking());
                bootstrap(folder.dataInTheMaking(), systemTables() + account.statements());
                Files.move(folder.dataInTheMaking(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
            } else if (known.isEmpty()) {
                log.warn("{} is gone; giving the database account a new password", folder.account());
                bootstrap(folder.data(), "USE mysql;\n" + account.statements());
            }
        } catch (IOException e) {
            throw folder.notWritable(e);
        }
        return account;
    }

    /// The statements of `mariadb-install-db` without help texts, sys schema and test schema. `root` can only
    /// sign in through a socket, and the server has none.
    private String systemTables() throws IOException {
        var sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = 'root';\n");
        for (var file : SYSTEM_TABLES) {
            // As mariadb-install-db does it, so that no account depends on this computer's name.
            sql.append(Files.readAllLines(program.share().resolve(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.contains("@current_hostname"))
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        return sql.toString();
    }

    /// Carries statements out that the accounts of the server may not, while it does not run.
    void bootstrap(Path data, String sql) throws IOException {
        var process = spawn(data, List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        try (var input = process.getOutputStream()) {
            input.write(sql.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The server ended early; its exit code and log say why.
            log.debug("Bootstrap input was cut off", e);
        }
        int exit = exitCode(process);
        if (exit != 0) {
            throw ServerFailure.explain(folder, exit);
        }
    }

    RunningServer launch(Account account) {
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            var process = spawn(folder.data(), serverOptions(port));
            var server = RunningServer.of(process.toHandle(), port);
            server.save(folder);
            if (becomesReady(process, account.access(port))) {
                return server;
            }
            server.stop();
            RunningServer.forget(folder);
            if (attempt == PORT_ATTEMPTS || !ServerFailure.portWasTaken(folder)) {
                throw ServerFailure.explain(folder, process.isAlive() ? 0 : process.exitValue());
            }
        }
    }

    private List<String> serverOptions(int port) {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Making a certificate at each start costs 4 s, and nothing leaves this computer.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--innodb-flush-log-at-trx-commit=1",
                "--aria-pagecache-buffer-size=16M",
                "--local-infile=0");
    }

    private Process spawn(Path data, List<String> options) {
        var command = new ArrayList<>(List.of(
                program.executable().toString(),
                "--no-defaults",
                "--basedir=" + program.home(),
                "--lc-messages-dir=" + program.share(),
                "--datadir=" + data,
                "--tmpdir=" + folder.temporary()));
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            command.add("--socket=");
            if ("root".equals(System.getProperty("user.name"))) {
                // The server refuses to run as root unless told so by name.
                command.add("--user=root");
            }
        }
        command.addAll(options);
        var builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                // A file, not a pipe: the server must outlive a killed parent.
                .redirectOutput(folder.log().toFile());
        builder.environment()
                .put(
                        "DYLD_FALLBACK_LIBRARY_PATH",
                        program.home().resolve("libs").toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw ServerFailure.notRunnable(program.executable(), e);
        }
    }

    private static boolean becomesReady(Process process, DatabaseAccess access) {
        var end = Instant.now().plus(START_LIMIT);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            if (RunningServer.answers(access)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw interrupted(e);
        }
    }

    private static DatabaseUnavailable interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DatabaseUnavailable("The start of the database was interrupted. Start again.", cause);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "No free port on 127.0.0.1 for the database (%s). Check the loopback interface.".formatted(e), e);
        }
    }
}
