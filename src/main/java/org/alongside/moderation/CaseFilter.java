package org.alongside.moderation;

import java.io.Serializable;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// What of the queue is shown.
///
/// @param mine only what she has claimed
/// @param unclaimed only what nobody has claimed
/// @param overdue only what is past its time
/// @param kind null for every kind
/// @param cohort null for every cohort
/// @param lang BCP 47 tag of the text's language; null for every language
public record CaseFilter(
        boolean mine,
        boolean unclaimed,
        boolean overdue,
        @Nullable CaseKind kind,
        @Nullable CohortId cohort,
        @Nullable String lang)
        implements Serializable {

    /// Everything.
    public static final CaseFilter ALL = new CaseFilter(false, false, false, null, null, null);
}
