package org.alongside.mentoring;

import java.io.Serializable;
import org.alongside.shared.CohortId;

/// A cohort, as far as pages of mentoring name it.
///
/// @param slug its name in addresses
/// @param wording which words it uses for the two of a pair
public record CohortInMentoring(CohortId cohort, String slug, String name, Wording wording) implements Serializable {}
