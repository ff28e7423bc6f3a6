package org.alongside.cohort;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// A restriction's time is over; nobody had lifted it. Told once, in the transaction that notes that it was told.
/// Another of the same kind may still hold: [Restrictions#active] says.
///
/// @param id [Restriction#id]
public record RestrictionEnded(long id, CohortId cohort, PersonId person, RestrictionKind kind) {}
