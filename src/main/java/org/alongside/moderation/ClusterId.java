package org.alongside.moderation;

import java.io.Serializable;

/// A group of texts as one look has found it.
///
/// @param look number of the look: a newer one may mean other texts by the same number
/// @param number within the look
public record ClusterId(long look, int number) implements Serializable {}
