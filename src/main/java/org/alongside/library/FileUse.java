package org.alongside.library;

import java.util.Collection;
import java.util.Set;
import org.alongside.shared.PersonId;

/// What holds stored files; provided as beans. A file is read by who may read something that holds it, and it is kept
/// as long as something does. They are asked in their order, each about the files that those before it do not let her
/// read.
public interface FileUse {

    /// @return those of the files of which the viewer may read something that holds them
    Set<FileId> readable(PersonId viewer, Collection<FileId> files);

    /// @return those of the files that something holds, whoever may read them
    Set<FileId> held(Collection<FileId> files);
}
