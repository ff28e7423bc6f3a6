package org.alongside.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A kind of thing that members can report. Each module offers its own as beans; whoever looks at reports needs to
/// know nothing more about them.
public interface ReportableKind {

    /// @return its name, at most 20 characters
    String kind();

    /// @return the thing as the viewer sees it now; empty where there is none or she may not see it
    Optional<Reportable> find(PersonId viewer, String id);

    /// For who looks at a case: she may do so whether she belongs to the cohort or not.
    ///
    /// @return the thing as it is now; empty where it is gone
    Optional<Reportable> now(String id);

    /// For who looks at a case.
    ///
    /// @return what stands around it, in order; nothing where it stands alone
    default List<Near> around(String id) {
        return List.of();
    }

    /// What stands near a thing.
    ///
    /// @param author display name; null where it is not known
    /// @param body sanitized HTML
    record Near(
            @Nullable String author,
            String body,
            @Nullable String lang,
            @Nullable Instant at) {}
}
