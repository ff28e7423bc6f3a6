package org.alongside.cohort;

import java.io.Serializable;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that can be reported, as it is at one moment.
///
/// @param kind [ReportableKind#kind]
/// @param id as it stands in addresses, at most 40 characters
/// @param concerned who answers for it; null where nobody here does
/// @param title in one line, at most 200 characters
/// @param body sanitized HTML; null where there is no more to it than the title
/// @param lang BCP 47 tag of its language; null where nobody said
/// @param textKey key of the revision of a post that holds its text; null where it is kept otherwise
/// @param address its page, without a leading slash
public record Reportable(
        String kind,
        String id,
        CohortId cohort,
        @Nullable PersonId concerned,
        String title,
        @Nullable String body,
        @Nullable String lang,
        @Nullable Long textKey,
        String address)
        implements Serializable {}
