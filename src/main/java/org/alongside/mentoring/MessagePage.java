package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of a pair's messages.
///
/// @param messages the oldest first
/// @param earlier of which message the page before ends before; null where there is none
public record MessagePage(List<Message> messages, @Nullable TextId earlier) implements Serializable {}
