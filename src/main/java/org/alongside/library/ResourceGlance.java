package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What a page elsewhere says of a resource.
///
/// @param excerpt of its description, plain text of one line, may be empty
/// @param lang BCP 47 tag; null where nobody said
public record ResourceGlance(
        ResourceId id,
        ResourceKind kind,
        String title,
        String excerpt,
        @Nullable String lang) implements Serializable {}
