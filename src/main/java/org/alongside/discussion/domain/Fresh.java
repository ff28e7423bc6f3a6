package org.alongside.discussion.domain;

/// What is new for `:viewer`, in SQL. The one place where it is written: published posts of others that she may see
/// and that came after she joined the cohort, after she was last in the thread, and after she last marked everything
/// in the cohort as read.
///
/// An imported post, which has no author here, came when it was written and not when it was imported: an old site
/// that is brought along buries nobody under what is new.
final class Fresh {

    static final String ROLE = "(m.moderator OR m.coordinator)";

    /// What [#SINCE] needs beside a thread `t` and the viewer's membership `m` of its cohort.
    static final String JOINS = """
            LEFT JOIN thread_read s ON s.thread_id = t.id AND s.person_id = :viewer
            LEFT JOIN cohort_read k ON k.cohort_id = t.cohort_id AND k.person_id = :viewer
            """;

    /// The moment after which a post of thread `t` is new for her.
    static final String SINCE =
            "GREATEST(m.joined_at, COALESCE(s.read_to, m.joined_at), COALESCE(k.read_to, m.joined_at))";

    /// What is true of a post `u` of thread `t` that is new for her.
    static final String POST = "u.thread_id = t.id AND " + came("u", SINCE) + " AND " + Sight.of("u.author_id", ROLE);

    static final String COUNT = "(SELECT COUNT(*) FROM post u WHERE " + POST + ")";

    /// Whether there is any. A thread is as old as its newest post, so that most are passed by without a look.
    static final String ANY =
            "(t.last_activity_at > " + SINCE + " AND EXISTS (SELECT 1 FROM post u WHERE " + POST + "))";

    private Fresh() {}

    /// @param post alias of a post of others, as far as she may see it
    /// @param since the moment after which it is new for her
    /// @return what is true of one that came after that
    static String came(String post, String since) {
        return """
                %1$s.state = 'PUBLISHED' AND %1$s.published_at > %2$s
                 AND (%1$s.author_id IS NOT NULL OR %1$s.posted_at > %2$s)
                 AND NOT (%1$s.author_id <=> :viewer)""".formatted(post, since);
    }
}
