package org.alongside.discussion;

import java.util.List;
import org.alongside.cohort.CohortView;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// One page of a thread.
///
/// @param mine whether the viewer started it
/// @param cohort with what the viewer is in it
/// @param postCount published posts that the viewer may see
/// @param posts up to [Threads#PAGE] posts in order
/// @param previous first post of the page before, null on the first page
/// @param next first post of the page after, null on the last page
/// @param firstUnread first post that is new for the viewer, wherever it stands; null where there is none
/// @param unread how many are new for her
/// @param followed whether she follows the thread
public record ThreadPage(
        ThreadId id,
        String title,
        @Nullable String lang,
        boolean mine,
        CohortView cohort,
        ContentState state,
        boolean pinned,
        boolean locked,
        int postCount,
        List<PostView> posts,
        @Nullable PostId previous,
        @Nullable PostId next,
        @Nullable PostId firstUnread,
        int unread,
        boolean followed) {

    /// @return whether the viewer may add a post
    public boolean open() {
        return state == ContentState.PUBLISHED && (!locked || cohort.role().moderator());
    }
}
