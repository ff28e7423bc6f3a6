package org.alongside.moderation;

/// Why something waits.
public enum CaseKind {
    /// Screening, or a rule of the cohort, held a text.
    HELD,
    /// Somebody reported something that is there.
    REPORT,
    /// Somebody asks for another look at a decision about her.
    APPEAL,
    /// A text says that somebody may be in danger.
    HELP
}
