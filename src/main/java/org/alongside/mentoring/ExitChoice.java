package org.alongside.mentoring;

/// An answer to a question at the end.
public enum ExitChoice {
    YES,
    PARTLY,
    NO,
    UNSURE
}
