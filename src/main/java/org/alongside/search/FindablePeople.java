package org.alongside.search;

import org.alongside.search.domain.PersonNames;
import org.springframework.stereotype.Service;

/// Makes people findable who were not named through the application, for who has the machine itself: the benchmark.
@Service
public class FindablePeople {

    private final PersonNames names;

    FindablePeople(PersonNames names) {
        this.names = names;
    }

    /// Takes over all their names.
    public void makeAll() {
        names.fill();
    }
}
