package org.alongside.moderation.domain;

import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A case as deciding about it needs it.
///
/// @param text the text it is about; null where there is none
public record CaseRow(
        long key,
        CaseId id,
        CohortId cohort,
        CaseKind kind,
        String subjectKind,
        String subjectId,
        @Nullable JudgedText text,
        @Nullable PersonId concerned,
        boolean open,
        int round,
        int version) {

    /// @return the same about somebody else
    CaseRow concerning(@Nullable PersonId person) {
        return new CaseRow(key, id, cohort, kind, subjectKind, subjectId, text, person, open, round, version);
    }
}
