package org.alongside.search;

import org.alongside.search.domain.PersonNames;
import org.springframework.stereotype.Service;

/// Makes people findable at once, for who has the machine itself: the benchmark. A running server does the same by
/// itself, a few seconds after somebody got a name.
@Service
public class FindablePeople {

    private final PersonNames names;

    FindablePeople(PersonNames names) {
        this.names = names;
    }

    /// Takes over all names that are new or have changed.
    public void makeAll() {
        while (names.refresh() > 0) {
            // As long as there are some.
        }
    }
}
