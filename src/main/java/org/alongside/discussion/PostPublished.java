package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// Others can now read a post they could not read before.
public record PostPublished(ThreadId thread, PostId post) {}
