package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.discussion.ThreadGlance;
import org.alongside.library.ResourceGlance;
import org.jspecify.annotations.Nullable;

/// Something on a pair's shelf, as far as who looks may see it.
///
/// @param thing the thread or post; null for anything else, and where it is no longer here for her
/// @param resource the resource of the library; null for anything else, and where it is no longer here for her
/// @param link the link with its title; null for anything else
/// @param word beside it; null for none
/// @param mine whether who looks put it there
public record ShelfEntry(
        ShelfEntryId id,
        @Nullable ThreadGlance thing,
        @Nullable ResourceGlance resource,
        @Nullable TextView link,
        @Nullable TextView word,
        boolean mine,
        Instant addedAt)
        implements Serializable {

    /// @return whether there is nothing left to see of it
    public boolean gone() {
        return thing == null && resource == null && (link == null || !link.readable());
    }
}
