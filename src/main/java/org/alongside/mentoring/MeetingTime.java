package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;

/// A moment as each of the two reads it on her clock. In which zones they are is not said.
///
/// @param mine on the clock of who looks
/// @param theirs on the other's; the same as `mine` where the pair is paused or over
/// @param busy whether who looks has another meeting at that time
public record MeetingTime(Instant startsAt, LocalDateTime mine, LocalDateTime theirs, boolean busy)
        implements Serializable {

    /// @return whether both read the same
    public boolean same() {
        return mine.equals(theirs);
    }
}
