package org.alongside.discussion;

import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;

/// Addresses of discussion pages, without a leading slash.
public final class DiscussionRoutes {

    /// Where all posts stand that name a person.
    public static final String MENTIONS = "mentions";

    /// Where all threads stand that she follows.
    public static final String FOLLOWING = "following";

    /// Parameter of the address of a new thread.
    public static final String ABOUT = "about";

    private DiscussionRoutes() {}

    public static String cohort(String slug) {
        return "cohorts/" + slug;
    }

    public static String newThread(String slug) {
        return cohort(slug) + "/new";
    }

    /// @param about public id of what the thread is to be about, see [ThreadSubject]
    public static String newThread(String slug, String about) {
        return newThread(slug) + "?" + ABOUT + "=" + about;
    }

    public static String thread(ThreadId thread) {
        return "threads/" + thread.value();
    }

    /// The page of a thread that begins with a post.
    public static String post(ThreadId thread, PostId post) {
        return thread(thread) + "?from=" + post.value();
    }

    public static String edit(ThreadId thread, PostId post) {
        return thread(thread) + "/edit/" + post.value();
    }

    public static String history(ThreadId thread, PostId post) {
        return thread(thread) + "/history/" + post.value();
    }
}
