package org.alongside.mentoring;

/// How an introduction stands, as one of the pair sees it. Who said "not now" is never to be told from it.
public enum IntroductionState {
    /// It waits for who looks.
    ASKS_ME,
    /// It waits for somebody else.
    WAITING,
    /// Both said yes; they have each other's names.
    AGREED,
    /// It happened.
    MADE,
    /// Somebody would rather not, or it was taken back.
    NOT_NOW
}
