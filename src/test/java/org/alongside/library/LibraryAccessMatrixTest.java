package org.alongside.library;

import java.util.List;
import org.alongside.testing.AccessMatrix;
import org.alongside.testing.ApplicationTest;

/// Who may do what in the library.
@ApplicationTest
class LibraryAccessMatrixTest extends AccessMatrix<LibraryScene> {

    LibraryAccessMatrixTest() {
        super(LibraryMatrixPart.class, LibraryScene.ALL);
    }

    @Override
    protected LibraryScene scene(String role) {
        return new LibraryScene(context, role);
    }

    /// FileMatrixTest has these, each against what holds a file.
    @Override
    protected List<Class<?>> elsewhere() {
        return List.of(StoredFiles.class);
    }
}
