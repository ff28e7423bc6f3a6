package org.alongside.mentoring;

/// The parts of an agreement (P40, P41), in the order in which two people read them.
public enum AgreementSection {
    /// What this is for: scope and objectives.
    SCOPE,
    /// How often and how they meet: shortest length (P34), time to answer between meetings (P31), when they look
    /// back (P36).
    MEETINGS,
    /// How they will see that it goes well.
    BENCHMARKS,
    /// Open communication and honesty.
    HONESTY,
    /// Topics off limits, ways to reach each other.
    BOUNDARIES,
    /// What stays between the two. Its limits are the same for everybody and stand beside it.
    CONFIDENTIALITY
}
