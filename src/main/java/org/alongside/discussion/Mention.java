package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// That somebody named the viewer in a post.
///
/// @param author display name of who did; null where it is not known
/// @param title of the thread
/// @param lang BCP 47 tag of the thread's language, null where nobody said
/// @param excerpt the beginning of the post in one line; empty for one that its readers open themselves
/// @param at when she could first read it
/// @param unread whether the post has not been on her screen since
public record Mention(
        PostId post,
        ThreadId thread,
        @Nullable String author,
        String title,
        @Nullable String lang,
        String excerpt,
        Instant at,
        boolean unread)
        implements Serializable {}
