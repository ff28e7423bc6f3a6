package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as one of the two sees it.
///
/// @param minutes how long it is to be
/// @param at when; null until it is chosen
/// @param choices times among which the other chooses; empty once it is chosen
/// @param proposedByMe whether who looks proposed it
/// @param place where, or the way to it; null where nobody said
/// @param placeConfirmed whether the mentee chose or confirmed the place
/// @param begun whether its time has come
/// @param over whether its time is over
/// @param first whether the two have never met before: then it begins with the talk about power (P06)
/// @param calendar whether there is a file for her calendar
/// @param estimated whether who looks has said how the talking was shared
/// @param summary the mentee's; null where there is none
public record MeetingView(
        MeetingId id,
        MeetingState state,
        MeetingFormat format,
        int minutes,
        @Nullable MeetingTime at,
        List<MeetingTime> choices,
        boolean proposedByMe,
        @Nullable TextView place,
        boolean placeConfirmed,
        boolean begun,
        boolean over,
        boolean first,
        boolean calendar,
        boolean estimated,
        @Nullable TextView summary,
        Instant createdAt)
        implements Serializable {

    /// @return whether it is still to come or waits for an answer
    public boolean ahead() {
        return state == MeetingState.PROPOSED || state == MeetingState.CONFIRMED;
    }
}
