package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// Addresses of discussion pages, without a leading slash.
public final class DiscussionRoutes {

    private DiscussionRoutes() {}

    public static String cohort(String slug) {
        return "cohorts/" + slug;
    }

    public static String newThread(String slug) {
        return cohort(slug) + "/new";
    }

    public static String thread(ThreadId thread) {
        return "threads/" + thread.value();
    }

    /// @return the page of a thread that begins with this post
    public static String threadFrom(ThreadId thread, PostId post) {
        return thread(thread) + "?from=" + post.value();
    }

    /// @return a post's permalink
    public static String post(ThreadId thread, PostId post) {
        return thread(thread) + "#post-" + post.value();
    }

    public static String edit(ThreadId thread, PostId post) {
        return thread(thread) + "/edit/" + post.value();
    }

    public static String history(ThreadId thread, PostId post) {
        return thread(thread) + "/history/" + post.value();
    }
}
