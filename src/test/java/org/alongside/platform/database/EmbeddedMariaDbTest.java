package org.alongside.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.DatabaseUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    /// Unpacked once for all tests and runs.
    private static final Path SERVER = Path.of("target", "mariadb-server").toAbsolutePath();

    @TempDir
    Path data;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
        RunningServer.load(new DataFolder(data)).ifPresent(RunningServer::stop);
    }

    private EmbeddedMariaDb start() {
        var database = EmbeddedMariaDb.start(data, new EmbeddedMariaDb.Settings("32M", SERVER));
        opened.add(database);
        return database;
    }

    private Process startNoteWriter() throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoteWriter.class.getName(),
                        data.toString(),
                        SERVER.toString())
                .redirectError(data.resolve("child.log").toFile())
                .start();
        opened.add(process::destroyForcibly);
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).as("notes committed").isEqualTo(Integer.toString(NoteWriter.NOTES));
        return process;
    }

    @Test
    void dataIsThereAfterARestart() throws SQLException {
        try (var first = start()) {
            NoteWriter.write(first.access(), "Здравей, مرحبا 🌱");
        }

        var second = start();

        assertThat(NoteWriter.ask(second.access(), "SELECT body FROM note")).isEqualTo("Здравей, مرحبا 🌱");
    }

    @Test
    void committedRowsSurviveAKilledOwner() throws Exception {
        startNoteWriter().destroyForcibly().waitFor();

        var next = start();

        assertThat(NoteWriter.count(next.access())).isEqualTo(NoteWriter.NOTES);
    }

    @Test
    void serverLeftByAKilledOwnerIsTakenOver() throws Exception {
        startNoteWriter().destroyForcibly().waitFor();
        var left = EmbeddedMariaDb.running(data);

        var next = start();

        assertThat(left).contains(next.access());
    }

    @Test
    void closingStopsAServerThatWasTakenOver() throws Exception {
        startNoteWriter().destroyForcibly().waitFor();
        var server = RunningServer.load(new DataFolder(data)).orElseThrow();

        start().close();

        assertThat(ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void committedRowsSurviveWhenServerAndOwnerAreKilled() throws Exception {
        var owner = startNoteWriter();
        var server = RunningServer.load(new DataFolder(data)).orElseThrow();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        owner.destroyForcibly().waitFor();

        var next = start();

        assertThat(NoteWriter.count(next.access())).isEqualTo(NoteWriter.NOTES);
    }

    @Test
    void anotherProcessFindsTheRunningServer() throws Exception {
        startNoteWriter();

        assertThat(NoteWriter.count(EmbeddedMariaDb.running(data).orElseThrow()))
                .isEqualTo(NoteWriter.NOTES);
    }

    @Test
    void nothingRunsAfterClose() {
        start().close();

        assertThat(EmbeddedMariaDb.running(data)).isEmpty();
    }

    @Test
    void secondOwnerInAnotherProcessIsToldWhoHasTheFolder() throws Exception {
        var owner = startNoteWriter();

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(this::start)
                .withMessageContaining("in use by process " + owner.pid());
    }

    @Test
    void secondOwnerInThisProcessIsRefused() {
        start();

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(this::start)
                .withMessageContaining("in use by this process");
    }

    @Test
    void passwordFileIsReadableByItsOwnerAlone() throws IOException {
        start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("mariadb.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void wrongPasswordIsRefused() {
        var access = start().access();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(access.url(), access.user(), "guess"))
                .withMessageContaining("Access denied");
    }

    @Test
    void rootCannotSignInOverTheNetwork() {
        var access = start().access();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(access.url(), "root", ""))
                .withMessageContaining("Access denied");
    }

    @Test
    void lostPasswordFileIsReplacedAndDataKept() throws Exception {
        try (var first = start()) {
            NoteWriter.write(first.access(), "kept");
        }
        Files.delete(data.resolve("mariadb.properties"));

        assertThat(NoteWriter.count(start().access())).isEqualTo(1);
    }

    @Test
    void firstStartCutShortIsBegunAnew() throws Exception {
        Files.createDirectories(data.resolve("mariadb.new/mysql"));
        Files.writeString(data.resolve("mariadb.new/mysql/half"), "half");

        NoteWriter.write(start().access(), "works");

        assertThat(data.resolve("mariadb.new")).doesNotExist();
    }

    @Test
    void everyCommitReachesTheDisk() throws SQLException {
        assertThat(NoteWriter.ask(start().access(), "SELECT @@innodb_flush_log_at_trx_commit"))
                .isEqualTo("1");
    }

    @Test
    void fileInPlaceOfTheDataFolderIsNamed() throws IOException {
        var file = Files.writeString(data.resolve("occupied"), "");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedMariaDb.start(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("ALONGSIDE_DATA");
    }

    @Test
    void accessDoesNotTellItsPassword() {
        assertThat(new DatabaseAccess("jdbc:mariadb://127.0.0.1:1/alongside", "alongside", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
