package org.alongside.discussion;

import java.io.Serializable;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// What a page elsewhere says of a published thread or post.
///
/// @param post null for a thread as a whole
/// @param title of the thread
/// @param lang BCP 47 tag of it; null where nobody said
/// @param author of the post; null for a thread, and for an imported post that does not say
/// @param excerpt the beginning of the post; empty for a thread, and for what its readers open themselves
public record ThreadGlance(
        ThreadId thread,
        @Nullable PostId post,
        String title,
        @Nullable String lang,
        @Nullable String author,
        String excerpt)
        implements Serializable {

    /// @return where it is, without a leading slash
    public String address() {
        return post == null ? DiscussionRoutes.thread(thread) : DiscussionRoutes.post(thread, post);
    }
}
