package org.alongside.moderation;

import java.io.Serializable;

/// A case's public id as it stands in addresses: 20 characters that cannot be guessed.
public record CaseId(String value) implements Serializable {}
