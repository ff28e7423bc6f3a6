package org.alongside.mentoring;

import java.io.Serializable;

/// What a decision did to a text, to be kept for [TextDecisions#restore].
public record TextChange(TextMark before, TextMark after) implements Serializable {}
