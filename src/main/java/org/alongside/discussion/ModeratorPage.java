package org.alongside.discussion;

import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A page for the moderators of a cohort that another module brings; cohort pages and threads link to it.
public interface ModeratorPage {

    /// @return key of what the link says
    String key();

    /// @param slug the cohort's name in addresses
    /// @param thread the thread it is about, null for the whole cohort
    /// @return its address without a leading slash
    String address(String slug, @Nullable ThreadId thread);

    /// @return whether threads link to it, too
    default boolean inThreads() {
        return true;
    }

    /// @return whether it is for coordinators who do not moderate, too
    default boolean forCoordinators() {
        return false;
    }
}
