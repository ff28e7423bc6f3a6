package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A collection in a list.
///
/// @param excerpt of its description, plain text of one line, may be empty
/// @param lang BCP 47 tag; null where nobody said
/// @param count of the resources that the viewer may read
/// @param held whether members do not see it yet
public record CollectionSummary(
        CollectionId id,
        String title,
        String excerpt,
        @Nullable String lang,
        int count,
        boolean held) implements Serializable {}
