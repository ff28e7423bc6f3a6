package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;

/// A thread about something was stored, published or held. Published in the transaction that stores it.
///
/// @param about public id of what it is about, as the browser sent it: whoever listens asks whether the author
///     may
public record ThreadStarted(PersonId author, CohortId cohort, ThreadId thread, String about) {}
