package org.alongside.discussion;

import org.alongside.cohort.CohortView;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// What others read of a post, for services of other modules.
///
/// @param cohort with what the viewer is in it
/// @param title of the thread
/// @param lang BCP 47 tag of the text; null where nobody said
/// @param author null for an imported post
/// @param body sanitized HTML
public record PublishedText(
        PostId post,
        ThreadId thread,
        CohortView cohort,
        String title,
        @Nullable String lang,
        @Nullable PersonId author,
        String body) {}
