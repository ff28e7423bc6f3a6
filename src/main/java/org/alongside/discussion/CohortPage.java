package org.alongside.discussion;

import org.alongside.cohort.CohortView;
import org.alongside.shared.Slice;

/// One page of a cohort's threads.
///
/// @param threads pinned ones first, then by last activity
public record CohortPage(CohortView cohort, Slice<ThreadSummary> threads) {}
