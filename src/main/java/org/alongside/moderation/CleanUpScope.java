package org.alongside.moderation;

import java.io.Serializable;
import org.alongside.shared.CohortId;

/// What came into a cohort from elsewhere.
///
/// @param slug the cohort's name in addresses
/// @param held texts that wait for a moderator
/// @param published texts that others read
public record CleanUpScope(CohortId cohort, String slug, String cohortName, int held, int published)
        implements Serializable {

    /// @return how many texts there are to look at
    public int texts() {
        return held + published;
    }
}
