package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A published thread on a page that shows threads of several cohorts.
///
/// @param lang BCP 47 tag, null where nobody said
/// @param cohort name of its cohort
/// @param unread posts that are new for the viewer
/// @param lastAuthor who posted last, of those she may see; null where an imported post does not say
/// @param lastActivity when that was
public record ThreadNews(
        ThreadId id,
        String title,
        @Nullable String lang,
        String cohort,
        int unread,
        @Nullable String lastAuthor,
        Instant lastActivity)
        implements Serializable {}
