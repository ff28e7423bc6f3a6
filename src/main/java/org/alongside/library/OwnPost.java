package org.alongside.library;

import java.io.Serializable;
import org.alongside.cohort.CohortView;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A post of the viewer's own that may become a resource.
///
/// @param cohort that would have it
/// @param title of its thread
/// @param lang BCP 47 tag; null where nobody said
/// @param body sanitized HTML
/// @param asked whether somebody waits for her answer
/// @param resource what it has become; null for nothing
public record OwnPost(
        PostId post,
        ThreadId thread,
        CohortView cohort,
        String title,
        @Nullable String lang,
        String body,
        boolean asked,
        @Nullable ResourceId resource)
        implements Serializable {}
