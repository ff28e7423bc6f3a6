package org.alongside.discussion;

import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// Knows what of another module a new thread can be about, as a bean. Once such a thread is stored,
/// [ThreadStarted] tells.
public interface ThreadSubject {

    /// What the form for a new thread says of it.
    ///
    /// @param title that is suggested for the thread
    /// @param words that it will lie beside the thread, in the reader's language
    record Subject(String title, String words) {}

    /// @param id its public id
    /// @return empty where there is none, or none that she may read and the cohort has
    Optional<Subject> find(PersonId author, CohortId cohort, String id, Locale locale);
}
