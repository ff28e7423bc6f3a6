package org.alongside.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.alongside.platform.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

/// The database of this process: how to reach it, and whether it has to be stopped with the process.
final class Database implements AutoCloseable {

    private final DatabaseAccess access;
    private final @Nullable EmbeddedMariaDb own;

    private Database(DatabaseAccess access, @Nullable EmbeddedMariaDb own) {
        this.access = access;
        this.own = own;
    }

    /// @param user name of the setting with the account, for the words that say what is wrong
    /// @throws DatabaseUnavailable where it does not answer
    static Database outside(DatabaseAccess access, String user) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            connection.isValid(5);
            return new Database(access, null);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database at ALONGSIDE_DB_URL (" + access.url() + ") cannot be reached as user \""
                            + access.user()
                            + "\". Check that it runs, and ALONGSIDE_DB_URL, " + user + " and "
                            + user.replace("_USER", "_PASSWORD") + "."
                            + " The server said: " + e.getMessage(),
                    e);
        }
    }

    /// Another process of this machine runs the embedded server; it is used and left running.
    static Database joined(DatabaseAccess access) {
        return new Database(access, null);
    }

    /// @throws DatabaseUnavailable where it cannot be started
    static Database embedded(Path data) {
        EmbeddedMariaDb server;
        try {
            server = EmbeddedMariaDb.start(data);
        } catch (NoClassDefFoundError e) {
            throw new DatabaseUnavailable(
                    "This build has no embedded database. Set ALONGSIDE_DB_URL, ALONGSIDE_DB_USER and"
                            + " ALONGSIDE_DB_PASSWORD to a MariaDB 10.11 or later.",
                    e);
        }
        return new Database(server.access(), server);
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
