package org.alongside.cohort;

import java.io.Serializable;

/// What a member is in a cohort besides a member. Somebody can be both at once.
public record CohortRole(boolean moderator, boolean coordinator) implements Serializable {

    /// A member and nothing more.
    public static final CohortRole MEMBER = new CohortRole(false, false);

    /// @return whether she answers for what is said there
    public boolean answers() {
        return moderator || coordinator;
    }
}
