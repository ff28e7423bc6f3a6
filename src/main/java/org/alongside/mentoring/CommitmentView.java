package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who does what by when, as one of the two sees it.
///
/// @param mine whether the viewer does it
/// @param asked whether the other of who does it had asked for it
/// @param text what; perhaps not to be read by the viewer
/// @param by the day
/// @param firstDay the day it was meant for at first
/// @param overdue whether the day is over and it is not done
/// @param closedAt when it was done, let go or declined; null before
/// @param version what a change is based on
public record CommitmentView(
        CommitmentId id,
        boolean mine,
        boolean asked,
        CommitmentState state,
        TextView text,
        LocalDate by,
        LocalDate firstDay,
        boolean overdue,
        @Nullable Instant closedAt,
        int version)
        implements Serializable {

    /// @return whether it is still ahead of them
    public boolean living() {
        return state == CommitmentState.OPEN || state == CommitmentState.ASKED;
    }
}
