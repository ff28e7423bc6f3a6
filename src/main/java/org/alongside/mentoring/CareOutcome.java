package org.alongside.mentoring;

/// How a case of the team's ended.
public enum CareOutcome {
    /// It was talked about, and is well now.
    SETTLED,
    /// Both agreed on steps.
    STEPS_AGREED,
    PAIR_ENDS,
    /// Others help now: a shelter, the police, a doctor.
    PASSED_ON,
    SAFE_NOW,
    TAKEN_BACK,
    /// Nobody answered any more.
    NO_ANSWER
}
