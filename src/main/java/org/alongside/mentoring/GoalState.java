package org.alongside.mentoring;

/// How a goal stands.
public enum GoalState {
    /// The mentor had the idea; the mentee has not answered.
    SUGGESTED,
    /// The mentee works on it.
    OPEN,
    REACHED,
    /// The mentee let it go. Nobody asks why.
    LET_GO,
    /// The mentee did not take the idea on. Nobody asks why.
    DECLINED,
    /// The mentor took her idea back.
    WITHDRAWN
}
