package org.alongside.library;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// A coordinator gave a resource to all members of all cohorts, or took that back. Published in the transaction in
/// which it happens.
///
/// @param home the cohort it was proposed in
/// @param everywhere whether all read it now
public record ResourceEverywhere(PersonId coordinator, ResourceId resource, CohortId home, boolean everywhere) {}
