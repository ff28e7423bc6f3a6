package org.alongside.discussion;

import org.alongside.cohort.CohortView;

/// A cohort and what is new in it for the viewer.
///
/// @param unreadThreads threads with posts that she has not had on her screen
/// @param threads published threads in all
public record CohortNews(CohortView cohort, int unreadThreads, int threads) {}
