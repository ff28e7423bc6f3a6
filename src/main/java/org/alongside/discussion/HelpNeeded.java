package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;

/// A member has just written that somebody may be in danger. Told within the transaction that stores the text.
///
/// @param revisionKey of that text
public record HelpNeeded(CohortId cohort, PostId post, long revisionKey) {}
