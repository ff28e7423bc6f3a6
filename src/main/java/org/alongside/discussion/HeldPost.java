package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A text that waits for a moderator, as she needs it to decide.
///
/// @param revision number of the text that waits; a decision names it, so that nobody decides on a text she has
///     not seen
/// @param cursor of the page that begins after it
/// @param opening whether it opens its thread
/// @param author display name; null where an imported post does not say
/// @param mine whether the moderator wrote it herself; then she may not decide
/// @param publishedBefore how many posts of the author others read
/// @param removedBefore how many of hers were not published
/// @param joinedAt when she joined the cohort; null for an imported post
/// @param body sanitized HTML
/// @param changes for a changed post, safe HTML with `ins` and `del` against what others read; null for a new one
/// @param score probability, 0 to 1, that a moderator would remove it
/// @param signals why it was held, heaviest first
/// @param releaseAt when it is published by itself, where it is held only because its author is new; else null
public record HeldPost(
        PostId post,
        int revision,
        String cursor,
        ThreadId thread,
        String threadTitle,
        CohortId cohort,
        String cohortName,
        boolean opening,
        @Nullable String author,
        boolean mine,
        int publishedBefore,
        int removedBefore,
        @Nullable Instant joinedAt,
        Instant writtenAt,
        @Nullable String subject,
        String body,
        @Nullable String changes,
        @Nullable String lang,
        double score,
        List<Signal> signals,
        @Nullable Instant releaseAt)
        implements Serializable {}
