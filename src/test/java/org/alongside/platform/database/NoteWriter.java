package org.alongside.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A process that starts the database, commits notes, says how many on its standard output, and waits to be killed.
final class NoteWriter {

    static final int NOTES = 50;

    private NoteWriter() {}

    static void main(String[] arguments) throws Exception {
        // The log goes to standard error here, so that the count is the first line of the output.
        var answer = System.out;
        System.setOut(System.err);
        var data = Path.of(arguments[0]);
        var database = EmbeddedMariaDb.start(data, new EmbeddedMariaDb.Settings("32M", Path.of(arguments[1])));
        for (int note = 0; note < NOTES; note++) {
            write(database.access(), "note " + note);
        }
        answer.println(NOTES);
        Thread.sleep(Long.MAX_VALUE);
    }

    static void write(DatabaseAccess access, String text) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (body VARCHAR(100) NOT NULL)");
            try (var insert = connection.prepareStatement("INSERT INTO note (body) VALUES (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
        }
    }

    static int count(DatabaseAccess access) throws SQLException {
        return Integer.parseInt(ask(access, "SELECT COUNT(*) FROM note"));
    }

    static String ask(DatabaseAccess access, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
