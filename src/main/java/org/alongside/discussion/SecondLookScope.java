package org.alongside.discussion;

import java.io.Serializable;
import org.alongside.shared.CohortId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// What is looked at once more: a cohort, or one thread of it.
///
/// @param slug the cohort's name in addresses
/// @param thread null for the whole cohort
/// @param threadTitle title of that thread
/// @param posts how many published posts there are to look at
public record SecondLookScope(
        CohortId cohort,
        String slug,
        String cohortName,
        @Nullable ThreadId thread,
        @Nullable String threadTitle,
        int posts)
        implements Serializable {}
