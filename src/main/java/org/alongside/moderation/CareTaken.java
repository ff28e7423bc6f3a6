package org.alongside.moderation;

import org.alongside.shared.PostId;

/// Somebody takes care of what a post said.
public record CareTaken(PostId post) {}
