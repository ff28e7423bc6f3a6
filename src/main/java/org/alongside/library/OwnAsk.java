package org.alongside.library;

import java.io.Serializable;
import org.alongside.discussion.ThreadGlance;
import org.jspecify.annotations.Nullable;

/// A post that the viewer would like to see in the library.
///
/// @param resource what it has become, where its author wants that to be known and the viewer may read it;
///     else null
public record OwnAsk(
        ThreadGlance post, AskAnswer answer, @Nullable ResourceGlance resource) implements Serializable {}
