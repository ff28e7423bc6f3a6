package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A report as the member who made it sees it.
///
/// @param title of what she reported, as it was then
/// @param subjectKind `post`, `thread`, `person`, or what another module calls it
/// @param words what she wrote
/// @param dueAt when it should be decided
/// @param closedAt when it was decided; null as long as it waits
public record OwnReport(
        ReportId id,
        String title,
        String subjectKind,
        ReportReason reason,
        String words,
        Instant at,
        Instant dueAt,
        State state,
        @Nullable Instant closedAt)
        implements Serializable {

    /// What has become of it.
    public enum State {
        WAITING,
        /// Something was done.
        ACTED,
        /// Somebody looked at it, and it stays.
        LEFT,
        TAKEN_BACK
    }
}
