package org.alongside.mentoring;

/// What became of an answer.
///
/// @param opened whether the review is open now
/// @param held whether a text waits for a moderator
/// @param danger whether its author may be in danger: she is to be shown where to find help
public record ReviewDone(boolean opened, boolean held, boolean danger) {}
