package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What the library has to say of a post to one person.
///
/// @param asked whether it is hers and somebody waits for her answer
/// @param resource what it has become, where she may read that; null where somebody asks
/// @param title of that
/// @param lang BCP 47 tag of the title; null where nobody said
public record PostInLibrary(
        boolean asked,
        @Nullable ResourceId resource,
        @Nullable String title,
        @Nullable String lang) implements Serializable {}
