package org.alongside.search;

import java.util.ArrayList;
import java.util.List;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Threads;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.jspecify.annotations.Nullable;

/// What tests of searching need again and again.
final class SearchScene {

    private final Fixtures fixtures;
    private final Threads threads;
    private final Search search;
    private final People people;

    SearchScene(Fixtures fixtures, Threads threads, Search search, People people) {
        this.fixtures = fixtures;
        this.threads = threads;
        this.search = search;
        this.people = people;
    }

    /// @return a thread whose opening is published
    ThreadId thread(CohortId cohort, PersonId author, String title, String body, String lang) {
        return threads.start(author, cohort, new Draft(title, "", body, Fixtures.key()), lang)
                .thread();
    }

    void name(PersonId person, String name) {
        people.rename(person, name);
    }

    /// @return addresses of all that she finds, a page after the other
    List<String> found(PersonId viewer, String typed) {
        return found(viewer, typed, null);
    }

    List<String> found(PersonId viewer, String typed, @Nullable Kind kind) {
        var found = new ArrayList<String>();
        Results.Next next = null;
        do {
            var results = search.find(viewer, typed, kind, next);
            results.people().forEach(hit -> found.add(hit.address()));
            results.hits().forEach(hit -> found.add(hit.address()));
            next = results.next();
        } while (next != null);
        return found;
    }

    /// @return titles and names that are suggested
    List<String> suggested(PersonId viewer, String typed) {
        return search.suggest(viewer, typed).stream().map(Suggestion::words).toList();
    }
}
