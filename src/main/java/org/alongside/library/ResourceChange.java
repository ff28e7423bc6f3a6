package org.alongside.library;

import java.io.Serializable;

/// What a decision did to a resource, to be kept for [ResourceDecisions#restore].
public record ResourceChange(ResourceMark before, ResourceMark after) implements Serializable {}
