package org.alongside.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.alongside.platform.DatabaseUnavailable;

/// The paths inside one data folder.
record DataFolder(Path root) {

    static DataFolder prepare(Path root) {
        var folder = new DataFolder(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.root);
            Files.createDirectories(folder.temporary());
        } catch (IOException e) {
            throw folder.notWritable(e);
        }
        return folder;
    }

    Path data() {
        return root.resolve("mariadb");
    }

    /// Where a first start builds the data before it becomes [#data()], so that a start cut short leaves no half.
    Path dataInTheMaking() {
        return root.resolve("mariadb.new");
    }

    Path temporary() {
        return root.resolve("mariadb-tmp");
    }

    Path account() {
        return root.resolve("mariadb.properties");
    }

    Path running() {
        return root.resolve("mariadb.running");
    }

    Path lock() {
        return root.resolve("mariadb.lock");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    /// Replaces a file by one that only its owner can read, in one step.
    void writePrivately(Path file, String text) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            if (hasPosixModes()) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    void createPrivately(Path directory) throws IOException {
        if (hasPosixModes()) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(directory);
        }
    }

    private boolean hasPosixModes() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    DatabaseUnavailable notWritable(IOException cause) {
        return new DatabaseUnavailable("""
                Cannot write to the data folder %s as user %s (%s).
                Make it writable for this user, or set ALONGSIDE_DATA to another folder.""".formatted(root, System.getProperty("user.name"), cause), cause);
    }
}
