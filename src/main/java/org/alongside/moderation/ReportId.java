package org.alongside.moderation;

import java.io.Serializable;

/// A report's public id: 20 characters that cannot be guessed.
public record ReportId(String value) implements Serializable {}
