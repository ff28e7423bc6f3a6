package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a journal: her own, or one that the other shares with her.
///
/// @param mine whether the viewer wrote it
/// @param body sanitized HTML; of the other's as it was when she shared it
/// @param at when it was written; of the other's, when she shared it
/// @param shared what became of sharing it; null while it is for her alone
/// @param changedSince whether its author has changed it since she shared it; the other reads what it was
/// @param reason reason code of the moderator who did not let it through; null for none
/// @param version what a change is based on
public record JournalEntry(
        JournalId id,
        boolean mine,
        String body,
        Instant at,
        @Nullable TextState shared,
        boolean changedSince,
        @Nullable String reason,
        int version)
        implements Serializable {

    /// @return whether somebody but its author reads it
    public boolean readByBoth() {
        return shared == TextState.PUBLISHED;
    }
}
