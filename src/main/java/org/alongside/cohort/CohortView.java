package org.alongside.cohort;

import java.io.Serializable;
import org.alongside.shared.CohortId;

/// A cohort as one of its members sees it.
///
/// @param slug its name in addresses
/// @param role what the viewer is in it
public record CohortView(CohortId id, String slug, String name, String description, CohortRole role)
        implements Serializable {}
