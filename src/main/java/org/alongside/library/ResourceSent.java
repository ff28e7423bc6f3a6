package org.alongside.library;

import java.io.Serializable;

/// What became of a proposal or a change: it waits for a moderator in any case.
///
/// @param danger whether its author may be in danger: she is to be shown the help lines
public record ResourceSent(ResourceId id, boolean danger) implements Serializable {}
