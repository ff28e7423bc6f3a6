package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.screening.Signal;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// An imported text as who cleans up sees it.
///
/// @param held whether it waits; else others read it
/// @param opening whether it opens its thread
/// @param author the name it came with
/// @param postedAt when it was written; null where the source did not say
/// @param body sanitized HTML
/// @param signals what was found in it, heaviest first
public record ClusterText(
        PostId post,
        ThreadId thread,
        String threadTitle,
        boolean opening,
        boolean held,
        @Nullable String author,
        @Nullable Instant postedAt,
        @Nullable String subject,
        String body,
        @Nullable String lang,
        List<Signal> signals)
        implements Serializable {}
