package org.alongside.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.platform.DatabaseUnavailable;

/// Turns what the server wrote before it ended into words that help.
final class ServerFailure {

    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: (lib[A-Za-z0-9_+-]+\\.so[0-9.]*)");

    /// Debian's packages; the server binary needs the first four, plugins and other builds the rest.
    private static final Map<String, String> PACKAGES = Map.of(
            "libcrypt.so.1", "libcrypt1",
            "libsystemd.so.0", "libsystemd0",
            "libstdc++.so.6", "libstdc++6",
            "libgcc_s.so.1", "libgcc-s1",
            "libaio.so.1", "libaio1",
            "libncurses.so.5", "libncurses5",
            "libncurses.so.6", "libncurses6",
            "libtinfo.so.5", "libtinfo5",
            "libssl.so.3", "libssl3");

    private ServerFailure() {}

    static boolean portWasTaken(DataFolder folder) {
        return logText(folder).contains("Bind on TCP/IP port");
    }

    static DatabaseUnavailable explain(DataFolder folder, int exit) {
        return new DatabaseUnavailable(reason(folder, exit));
    }

    /// @param exit the server's exit code, 0 when it had not ended
    static String reason(DataFolder folder, int exit) {
        var text = logText(folder);
        var library = MISSING_LIBRARY.matcher(text);
        if (library.find()) {
            var name = library.group(1);
            return "The embedded database needs the library %s. Install it: apt-get install %s"
                    .formatted(name, PACKAGES.getOrDefault(name, "(the package that has " + name + ")"));
        }
        if (text.contains("version `GLIBC")) {
            return "The embedded database needs a newer system library (Debian 12 or later). "
                    + "Set ALONGSIDE_DB_URL to a MariaDB server instead.";
        }
        if (text.contains("Unable to lock ./ibdata1") || text.contains("Can't lock aria control file")) {
            return "Another MariaDB server is using the files in %s. Stop it, then start again."
                    .formatted(folder.data());
        }
        if (text.contains("No space left on device") || text.contains("Errcode: 28")) {
            return "The disk of %s is full. Free some space, then start again.".formatted(folder.root());
        }
        if (text.contains("Permission denied") || text.contains("Errcode: 13")) {
            return """
                    The database files in %s belong to another user.
                    Start as that user, give the folder to %s with chown -R, or set ALONGSIDE_DATA to another folder.""".formatted(folder.root(), System.getProperty("user.name"));
        }
        return """
                The embedded database did not start (exit code %d). The end of %s:
                %s""".formatted(exit, folder.log(), lastErrors(text));
    }

    static DatabaseUnavailable notRunnable(Path executable, IOException cause) {
        return new DatabaseUnavailable("""
                The database program %s cannot be run (%s).
                Its folder must allow programs (no noexec mount), and the system must be a 64-bit x86 with the GNU C \
                library. Else set ALONGSIDE_DB_URL to a MariaDB server.""".formatted(executable, cause.getMessage()), cause);
    }

    private static String lastErrors(String text) {
        var lines = text.lines()
                .filter(line -> line.contains("ERROR") || line.contains("error"))
                .toList();
        return lines.stream().skip(Math.max(0, lines.size() - 5)).collect(Collectors.joining("\n"));
    }

    private static String logText(DataFolder folder) {
        try {
            return new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
