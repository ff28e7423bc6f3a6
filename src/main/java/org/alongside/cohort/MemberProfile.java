package org.alongside.cohort;

import java.time.YearMonth;
import java.util.List;
import org.alongside.shared.MemberId;

/// A person as another member sees her.
///
/// @param cohorts those that both belong to, by name; on her own page all of hers
/// @param mine whether it is the viewer herself
/// @param blockedByMe whether the viewer has blocked her
/// @param answering whether one of the two moderates or coordinates one of these cohorts: there a block hides
///     nothing
///     from that one
public record MemberProfile(
        MemberId id, String name, List<SharedCohort> cohorts, boolean mine, boolean blockedByMe, boolean answering) {

    /// A cohort that she is in.
    ///
    /// @param slug its name in addresses
    /// @param role what she is there
    /// @param since the month in which she joined, in UTC
    public record SharedCohort(String slug, String name, CohortRole role, YearMonth since) {}
}
