package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Somebody asks another to look after a resource from now on.
///
/// @param title of what others read
/// @param lang BCP 47 tag; null where nobody said
/// @param name who asks; null for who brought it without her name
public record ResourceOffer(
        ResourceId resource,
        String title,
        @Nullable String lang,
        @Nullable String name) implements Serializable {}
