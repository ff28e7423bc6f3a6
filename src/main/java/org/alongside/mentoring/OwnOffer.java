package org.alongside.mentoring;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's offer in a cohort as she sees it, or the place where one can be made.
///
/// @param state null where she has made none
/// @param capacity how many newcomers at once; the usual one where she has made none
/// @param taken how many of these are taken by pairs
/// @param learn what she wants to learn; null for nothing
/// @param worry what worries her; null for nothing
/// @param version to be handed back when it is changed; -1 where she has made none
public record OwnOffer(
        CohortInMentoring cohort,
        @Nullable OfferState state,
        Terms terms,
        int capacity,
        int taken,
        @Nullable TextView learn,
        @Nullable TextView worry,
        int version)
        implements Serializable {

    /// Version of what is not there yet.
    public static final int NONE = -1;

    /// @return how it stands; empty where she has made none, or withdrawn it
    public Optional<OfferState> standing() {
        return Optional.ofNullable(state).filter(known -> known != OfferState.WITHDRAWN);
    }
}
