package org.alongside.discussion;

import java.time.Instant;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A thread as it stands in its cohort's list.
///
/// @param lang BCP 47 tag, null where nobody said
/// @param posts published posts that the viewer may see, the opening one counted
/// @param unread how many of them the viewer has not had on her screen and did not write
/// @param lastAuthor who posted last; null where an imported post does not say
/// @param lastActivity when that was
public record ThreadSummary(
        ThreadId id,
        String title,
        @Nullable String lang,
        ContentState state,
        boolean pinned,
        boolean locked,
        int posts,
        int unread,
        @Nullable String lastAuthor,
        Instant lastActivity) {}
