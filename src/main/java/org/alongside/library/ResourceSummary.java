package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.jspecify.annotations.Nullable;

/// A resource in a list.
///
/// @param excerpt of its description, plain text of one line, may be empty
/// @param lang BCP 47 tag; null where nobody said
/// @param file null where it is no file
/// @param version what has become of the version this says it of: the one others read; of her own, the newest
/// @param reason code of the moderator who gave that back or removed it
/// @param at when others could last read something new of it; of what they do not read, when it was proposed
public record ResourceSummary(
        ResourceId id,
        ResourceKind kind,
        ResourceState state,
        String title,
        String excerpt,
        @Nullable String lang,
        Set<Topic> topics,
        String audience,
        @Nullable StoredFile file,
        VersionState version,
        @Nullable String reason,
        Instant at)
        implements Serializable {}
