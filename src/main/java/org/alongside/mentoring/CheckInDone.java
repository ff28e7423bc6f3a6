package org.alongside.mentoring;

/// What became of a check-in.
///
/// @param held whether something she shared waits for a moderator
/// @param help whether she is to be shown where to find help: she does not feel safe, or wrote of danger
public record CheckInDone(boolean held, boolean help) {}
