package org.alongside.mentoring;

/// What was done in a case of the team's, for its log.
public enum CareAct {
    OPENED,
    CLAIMED,
    RELEASED,
    NOTED,
    /// The team wrote to one or both of the two.
    WROTE,
    /// One of the two wrote to the team.
    ANSWERED,
    ACCEPTED,
    DECLINED,
    STATED,
    STEPS_PROPOSED,
    STEPS_AGREED,
    MEETING_SET,
    FOLLOW_UP_SET,
    /// A first one wants to close it; a second has to agree.
    CLOSING,
    KEPT_OPEN,
    CLOSED,
    /// Who paused or stopped contact lets the team end that.
    CONSENTED,
    CONSENT_TAKEN_BACK,
    PAUSE_ENDED,
    PAIR_ENDED
}
