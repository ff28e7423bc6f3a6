package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text of mentoring as somebody sees it.
///
/// @param body sanitized HTML; empty for who may not read it, which is everybody but its author while it is not
///     published
/// @param lang BCP 47 tag; null where nobody said
/// @param note what was noted about it for its readers, such as `CONTACT`; null for nothing
/// @param reason reason code of the moderator who gave it back or removed it, for its author; null for none
/// @param mine whether the viewer wrote it
public record TextView(
        TextId id,
        String body,
        @Nullable String lang,
        TextState state,
        @Nullable String note,
        @Nullable String reason,
        boolean mine,
        Instant writtenAt)
        implements Serializable {

    /// @return whether there is something to read for the viewer
    public boolean readable() {
        return !body.isEmpty();
    }
}
