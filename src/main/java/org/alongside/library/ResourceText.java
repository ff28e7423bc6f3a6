package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.jspecify.annotations.Nullable;

/// One version of a resource, as it is read.
///
/// @param number 1 for the first
/// @param description sanitized HTML, may be empty
/// @param body sanitized HTML; null where it is no page of text
/// @param link null where it is no link
/// @param file null where it is no file
/// @param lang BCP 47 tag; null where nobody said
/// @param reason code of the moderator who gave it back or removed it
public record ResourceText(
        int number,
        String title,
        String description,
        @Nullable String body,
        @Nullable String link,
        @Nullable FileId file,
        @Nullable String lang,
        Set<Topic> topics,
        String audience,
        String source,
        VersionState state,
        @Nullable String reason,
        Instant writtenAt)
        implements Serializable {}
