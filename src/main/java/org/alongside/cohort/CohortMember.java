package org.alongside.cohort;

import java.time.Instant;
import org.alongside.shared.PersonId;

/// A person in a cohort, for administrators.
///
/// @param canSignIn false until she has chosen a password
public record CohortMember(
        PersonId person, String name, String email, boolean canSignIn, CohortRole role, Instant joinedAt) {}
