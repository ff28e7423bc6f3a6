package org.alongside.discussion;

import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortView;
import org.jspecify.annotations.Nullable;

/// A cohort and what is new in it for the viewer.
///
/// @param unreadThreads threads with posts that are new for her
/// @param threads published threads in all
/// @param newest those with something new that she does not follow, the newest first, up to [Reading#NEWEST]; where
///     nothing is new at all, the last ones in which anything happened, up to [Reading#LATELY]
/// @param readBefore whether she has ever had a thread of the cohort on her screen, or marked it as read
/// @param upTo the moment of the newest thing that this tells of, to be given to [Reading#markRead]; null where there
///     is nothing
public record CohortNews(
        CohortView cohort,
        int unreadThreads,
        int threads,
        List<ThreadNews> newest,
        boolean readBefore,
        @Nullable Instant upTo) {}
