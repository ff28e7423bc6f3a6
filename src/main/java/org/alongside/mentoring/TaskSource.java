package org.alongside.mentoring;

import java.util.List;
import org.alongside.shared.PersonId;

/// Knows some of the things that wait for a person in mentoring; provided as beans. Asked after each navigation of
/// who has to do with mentoring, so each is one quick query.
public interface TaskSource {

    /// @return what waits for her, in any order
    List<Task> of(PersonId person);
}
