package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// What became of a text that was sent.
///
/// @param state PUBLISHED or HELD for a new one; the present state where it had arrived before
/// @param danger whether it says that somebody may be in danger; then its author is shown where to find help
public record Submitted(ThreadId thread, PostId post, ContentState state, boolean danger) {}
