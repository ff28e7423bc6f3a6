package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A newcomer's request in a cohort as she sees it, or the place where one can be made.
///
/// @param state null where she has made none
/// @param wayIsMust whether the way to meet is a must for her and no wish
/// @param waitingSince null where she has made none
/// @param version to be handed back when it is changed; [OwnOffer#NONE] where she has made none
public record OwnRequest(
        CohortInMentoring cohort,
        @Nullable RequestState state,
        Terms terms,
        boolean wayIsMust,
        Brought texts,
        @Nullable Instant waitingSince,
        int version)
        implements Serializable {

    /// @return how it stands; empty where she has made none, or withdrawn it
    public Optional<RequestState> standing() {
        return Optional.ofNullable(state).filter(known -> known != RequestState.WITHDRAWN);
    }
}
