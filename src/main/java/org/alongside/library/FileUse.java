package org.alongside.library;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.shared.PersonId;

/// What holds stored files; provided as beans. A file is read by who may read something that holds it, and it is kept
/// as long as something does.
public interface FileUse {

    /// @return whether the viewer may read something that holds the file
    boolean mayRead(PersonId viewer, FileId file);

    /// @return whether something holds the file, whoever may read it
    boolean holds(FileId file);

    /// The same as [#mayRead] of many; to be overridden by one query.
    ///
    /// @return those of the files that the viewer may read
    default Set<FileId> readable(PersonId viewer, Collection<FileId> files) {
        return files.stream().filter(file -> mayRead(viewer, file)).collect(Collectors.toSet());
    }

    /// The same as [#holds] of many; to be overridden by one query.
    ///
    /// @return those of the files that something holds
    default Set<FileId> held(Collection<FileId> files) {
        return files.stream().filter(this::holds).collect(Collectors.toSet());
    }
}
