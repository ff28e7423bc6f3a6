package org.alongside.mentoring;

/// A text of mentoring waits for a moderator. Published in the transaction that stored it.
public record TextHeld(TextId text) {}
