package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// A post that others read has another text now, or was taken back.
public record PostChanged(ThreadId thread, PostId post) {}
