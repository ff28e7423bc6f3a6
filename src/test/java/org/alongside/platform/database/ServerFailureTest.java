package org.alongside.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFailureTest {

    @TempDir
    Path data;

    private String explain(String log) throws IOException {
        var folder = DataFolder.prepare(data);
        Files.writeString(folder.log(), log);
        return ServerFailure.reason(folder, 127);
    }

    @Test
    void missingLibraryIsNamedWithItsPackage() throws IOException {
        assertThat(explain("mariadbd: error while loading shared libraries: libncurses.so.5: cannot open"))
                .contains("apt-get install libncurses5");
    }

    @Test
    void unknownMissingLibraryIsNamed() throws IOException {
        assertThat(explain("mariadbd: error while loading shared libraries: libodd.so.7: cannot open"))
                .contains("libodd.so.7");
    }

    @Test
    void filesInUseByAnotherServerAreNamed() throws IOException {
        assertThat(explain("[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11"))
                .contains("Another MariaDB server");
    }

    @Test
    void fullDiskIsNamed() throws IOException {
        assertThat(explain("[ERROR] write failed (Errcode: 28 \"No space left on device\")"))
                .contains("is full");
    }

    @Test
    void unknownFailureShowsTheLastErrors() throws IOException {
        assertThat(explain("[Note] fine\n[ERROR] something odd")).contains("something odd");
    }
}
