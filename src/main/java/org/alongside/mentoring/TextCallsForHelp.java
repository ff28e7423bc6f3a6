package org.alongside.mentoring;

/// Who wrote a text of mentoring may be in danger. It is not held. Published in the transaction that stored it.
public record TextCallsForHelp(TextId text) {}
