package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;

/// A text waits for a moderator of the cohort.
public record PostHeld(CohortId cohort, PostId post) {}
