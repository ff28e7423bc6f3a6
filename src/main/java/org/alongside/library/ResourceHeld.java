package org.alongside.library;

/// A version of a resource waits for a moderator. Published in the transaction that stored it.
public record ResourceHeld(ResourceId resource) {}
