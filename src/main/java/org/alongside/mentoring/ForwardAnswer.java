package org.alongside.mentoring;

/// What somebody who was mentored says to mentoring herself.
public enum ForwardAnswer {
    YES,
    /// She is asked again after [PayForward#AGAIN].
    NOT_NOW,
    NO
}
