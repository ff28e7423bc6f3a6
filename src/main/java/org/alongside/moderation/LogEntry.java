package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a cohort's log, as every member reads it: what was done and why; not by whom, about whom, or about
/// what words.
///
/// @param cursor of the page that begins after it
/// @param act what was decided; of many at once, about each
/// @param undone what was taken back, for act UNDO; of many at once, about each; else null
/// @param count how many texts it was about
/// @param noted whether what was published is folded under a content note
/// @param measure null for none
/// @param takenBack whether it was taken back since
public record LogEntry(
        String cursor,
        Instant at,
        Act act,
        @Nullable Act undone,
        Reason reason,
        int count,
        boolean noted,
        @Nullable Measure measure,
        boolean takenBack)
        implements Serializable {}
