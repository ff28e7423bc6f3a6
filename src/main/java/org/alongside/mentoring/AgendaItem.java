package org.alongside.mentoring;

import java.io.Serializable;

/// Something one of the two wants to talk about when they meet.
///
/// @param text what
public record AgendaItem(AgendaItemId id, TextView text) implements Serializable {}
