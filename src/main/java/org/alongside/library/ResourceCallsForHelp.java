package org.alongside.library;

/// Who wrote a version of a resource may be in danger. Published in the transaction that stored it.
public record ResourceCallsForHelp(ResourceId resource) {}
