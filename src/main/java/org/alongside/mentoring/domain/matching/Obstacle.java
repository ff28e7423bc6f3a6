package org.alongside.mentoring.domain.matching;

/// Why two cannot be brought together. What of it may be said, and to whom, is decided elsewhere: nobody ever
/// learns that it was a block, a must-not or a pair that ended for cause.
public enum Obstacle {
    SAME_PERSON,
    NO_PLACE,
    NO_LANGUAGE,
    OTHER_WAY,
    NO_ORIENTATION,
    NO_MENTORING,
    BLOCK,
    MUST_NOT,
    ENDED_FOR_CAUSE,
    LIVE_PAIR,
    OPEN_PROPOSAL,
    EXCLUDED
}
