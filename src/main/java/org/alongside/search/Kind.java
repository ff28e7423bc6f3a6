package org.alongside.search;

/// What can be found, in the order in which it is offered.
public enum Kind {
    DISCUSSION,
    LIBRARY,
    PERSON,
    /// What the viewer and the other of a pair of hers wrote to each other.
    MESSAGE
}
