package org.alongside.mentoring;

/// What a text of mentoring is a part of.
public enum TextKind {
    /// A mentor's offer: what she wants to learn, what worries her.
    OFFER,
    /// A newcomer's request: experience, goals, wishes.
    REQUEST,
    /// The word with which a newcomer asks a mentor.
    ASK,
    /// A message of the conversation.
    MESSAGE,
    /// A section of the agreement.
    AGREEMENT,
    /// A goal, its measure, a milestone.
    GOAL,
    /// Who does what by when.
    COMMITMENT,
    /// A meeting: place, agenda, summary.
    MEETING,
    /// A journal entry that was shared.
    JOURNAL,
    /// An introduction to somebody.
    INTRODUCTION,
    /// A word beside something on the shelf.
    SHELF,
    /// An answer of a review that both read.
    REVIEW,
    /// A statement in a mediation, and the steps agreed.
    MEDIATION,
    /// A word at the end, such as thanks.
    CLOSING
}
