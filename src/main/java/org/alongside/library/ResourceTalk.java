package org.alongside.library;

import java.util.List;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.ThreadGlance;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;

/// Where a resource is talked about, as far as one person may read it.
///
/// @param threads the first page of those beside which it lies or in which a post names it, the newest activity first
/// @param cohorts of hers in which she can start a thread about it, by name
/// @param origin the post it began as; null where its author did not want that to be known, or it began as none
public record ResourceTalk(
        Slice<DiscussingThread> threads,
        List<CohortView> cohorts,
        @Nullable ThreadGlance origin) {}
