package org.alongside.cohort;

import java.io.Serializable;
import java.time.Duration;

/// What a cohort asks of its new members, so that nobody who has just come floods it. Numbers as in Discourse's
/// defaults for new users (`newuser_max_links`, `rate_limit_new_user_create_post`, `max_topics_in_first_day`,
/// `max_replies_in_first_day`).
///
/// @param spacingSeconds between two posts, 0 for none, at most [#MAX_SPACING]
/// @param firstDayThreads threads she may start on her first day, 1 to [#MAX_THREADS]
/// @param firstDayPosts answers she may give on her first day, 1 to [#MAX_POSTS]
/// @param links in one text, at most [#MAX_LINKS]
/// @param newMemberDays how long somebody is new, at most [#MAX_DAYS]; 0 where there are no limits
public record PostingLimits(int spacingSeconds, int firstDayThreads, int firstDayPosts, int links, int newMemberDays)
        implements Serializable {

    /// What holds where nobody has chosen.
    public static final PostingLimits USUAL = new PostingLimits(30, 3, 10, 2, 3);

    /// Longest spacing, in seconds.
    public static final int MAX_SPACING = 3600;

    /// Most threads of a first day.
    public static final int MAX_THREADS = 100;

    /// Most posts of a first day.
    public static final int MAX_POSTS = 500;

    /// Most links of a text.
    public static final int MAX_LINKS = 50;

    /// Longest time of being new, in days.
    public static final int MAX_DAYS = 30;

    /// How long the first day is.
    public static final Duration FIRST_DAY = Duration.ofDays(1);

    /// @return how long somebody is new
    public Duration newness() {
        return Duration.ofDays(newMemberDays);
    }
}
