package org.alongside.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text on its way out.
///
/// @param thread id of its thread: the source's own, or the public one
/// @param post id of the post alike; null for the opening of the thread
/// @param line the thread's title for an opening, else the subject
/// @param author display name; null where an imported text does not say
/// @param postedAt null where an imported text does not say
/// @param body sanitized HTML
/// @param lang BCP 47 tag
public record Exported(
        String thread,
        @Nullable String post,
        @Nullable String line,
        @Nullable String author,
        @Nullable Instant postedAt,
        String body,
        @Nullable String lang,
        ContentState state) {}
