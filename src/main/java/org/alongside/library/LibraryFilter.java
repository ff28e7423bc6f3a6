package org.alongside.library;

import java.io.Serializable;
import org.alongside.cohort.Topic;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// Which resources are listed; null leaves a part open.
///
/// @param cohort that has it, shared with all counted in
/// @param lang BCP 47 tag
public record LibraryFilter(
        @Nullable CohortId cohort,
        @Nullable ResourceKind kind,
        @Nullable Topic topic,
        @Nullable String lang) implements Serializable {

    /// Everything she may read.
    public static final LibraryFilter ALL = new LibraryFilter(null, null, null, null);
}
