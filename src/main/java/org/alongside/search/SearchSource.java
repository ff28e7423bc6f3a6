package org.alongside.search;

import java.util.List;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// Finds one kind of thing. A module provides it as a bean; one bean for each kind.
///
/// An index only finds. What may be read is decided in the same SQL by joining the tables that decide about it
/// elsewhere: membership now, the state now, blocks now. So a row of an index that is out of date shows nothing, and
/// what is hidden from the viewer is not found, not counted, and takes no place on a page.
public interface SearchSource {

    /// @return what it finds
    Kind kind();

    /// @return the first of what the viewer may read and asks for, in the order of [Position], fewer than the limit
    ///     only where there are no more
    List<Found> find(Request request);

    /// Titles or names that fit what is being typed.
    ///
    /// @param cohorts cohorts of the viewer, as in [Request#cohorts]
    /// @param most how many at most
    default List<Suggestion> suggest(PersonId viewer, List<CohortId> cohorts, Typed typed, int most) {
        return List.of();
    }
}
