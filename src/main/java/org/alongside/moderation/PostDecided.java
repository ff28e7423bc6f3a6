package org.alongside.moderation;

import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;

/// A moderator decided about a held text of the post.
public record PostDecided(CohortId cohort, PostId post) {}
