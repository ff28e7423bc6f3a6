package org.alongside.cohort;

import java.time.Instant;
import org.alongside.shared.PersonId;

/// A person in a cohort, for administrators.
public record CohortMember(PersonId person, String name, CohortRole role, Instant joinedAt) {}
