package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortView;
import org.jspecify.annotations.Nullable;

/// A resource as one person sees it.
///
/// @param home the cohort it was proposed in; null where she does not belong to it
/// @param homeRole what she is in that cohort
/// @param cohorts those of her cohorts that have it, by name
/// @param ownerName null where she shares no cohort that has it with the owner, where its author wants no name said,
///     and across a block but for who decides
/// @param mine whether she owns it
/// @param text what others read; of her own and for who decides, the newest where nothing is read yet
/// @param waiting a newer text that waits or was given back, for its owner and who decides; null for none
/// @param reviewOn when somebody should look whether it is still true; null where nobody said
/// @param shownAt when others could last read something new of it; null where they never could
/// @param lookedAt when somebody last said that it is still true; null where nobody did
/// @param version what a change is based on
public record ResourceView(
        ResourceId id,
        ResourceKind kind,
        ResourceState state,
        @Nullable CohortView home,
        CohortRole homeRole,
        List<CohortView> cohorts,
        boolean everywhere,
        @Nullable String ownerName,
        boolean mine,
        ResourceText text,
        @Nullable ResourceText waiting,
        @Nullable LocalDate reviewOn,
        @Nullable Instant shownAt,
        @Nullable Instant lookedAt,
        int version)
        implements Serializable {

    /// @return whether the viewer may change it and sees every version: she owns it, or decides in its cohort
    public boolean keeps() {
        return home != null && (mine || homeRole.answers());
    }

    /// @return whether it was taken out or taken back, for good
    public boolean closed() {
        return state == ResourceState.REMOVED || state == ResourceState.WITHDRAWN;
    }
}
