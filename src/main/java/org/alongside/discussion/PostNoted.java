package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// A post has another content note now, or none; its text and whether it is read are as before.
public record PostNoted(ThreadId thread, PostId post) {}
