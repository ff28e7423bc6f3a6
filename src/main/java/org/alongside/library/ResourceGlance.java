package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What a page elsewhere says of a resource.
///
/// @param lang BCP 47 tag; null where nobody said
public record ResourceGlance(
        ResourceId id,
        ResourceKind kind,
        String title,
        @Nullable String lang) implements Serializable {}
