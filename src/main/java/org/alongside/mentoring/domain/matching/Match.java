package org.alongside.mentoring.domain.matching;

import org.alongside.mentoring.MatchScore;

/// Two who could be brought together.
///
/// @param pinned whether that stood fast before anything was worked out
public record Match(Two two, MatchScore score, boolean pinned) {}
