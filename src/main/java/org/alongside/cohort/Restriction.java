package org.alongside.cohort;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something a member may not do in a cohort for a time.
///
/// @param cohortName as it is called now
/// @param endsAt when it ends by itself
/// @param liftedAt when somebody ended it sooner; null where nobody did
public record Restriction(
        long id,
        CohortId cohort,
        String cohortName,
        PersonId person,
        RestrictionKind kind,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant liftedAt)
        implements Serializable {

    /// @return whether it holds at that time
    public boolean activeAt(Instant at) {
        return liftedAt == null && endsAt.isAfter(at);
    }
}
