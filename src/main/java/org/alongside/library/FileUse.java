package org.alongside.library;

import org.alongside.shared.PersonId;

/// What holds stored files; provided as beans. A file is read by who may read something that holds it, and it is kept
/// as long as something does.
public interface FileUse {

    /// @return whether the viewer may read something that holds the file
    boolean mayRead(PersonId viewer, FileId file);

    /// @return whether something holds the file, whoever may read it
    boolean holds(FileId file);
}
