package org.alongside.mentoring;

import java.io.Serializable;

/// What became of a message that was sent.
///
/// @param held whether it waits for a moderator
/// @param danger whether its author may be in danger: she is to be shown the help lines
public record Sent(TextId id, boolean held, boolean danger) implements Serializable {}
