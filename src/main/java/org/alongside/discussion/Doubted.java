package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.screening.Signal;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A published text that screening would hold today.
///
/// @param revision number of the text; what is done about it names it, so that nobody acts on one she has not seen
/// @param opening whether it opens its thread
/// @param answered whether it opens a thread in which others have answered; then it cannot be removed in bulk
/// @param author display name; null where an imported post does not say
/// @param mine whether the moderator wrote it herself; then she may do nothing about it
/// @param publishedAt when others could first read it
/// @param body sanitized HTML
/// @param score probability, 0 to 1, that a moderator would remove it
/// @param signals why it would be held, heaviest first
public record Doubted(
        PostId post,
        int revision,
        ThreadId thread,
        String threadTitle,
        boolean opening,
        boolean answered,
        @Nullable String author,
        boolean mine,
        Instant publishedAt,
        @Nullable String subject,
        String body,
        @Nullable String lang,
        double score,
        List<Signal> signals)
        implements Serializable {}
