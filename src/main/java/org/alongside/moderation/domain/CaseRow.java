package org.alongside.moderation.domain;

import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;

/// A case as deciding about it needs it.
///
/// @param post the post it is about; for a thread its opening; null where there is none
public record CaseRow(
        long key,
        CaseId id,
        CohortId cohort,
        CaseKind kind,
        String subjectKind,
        String subjectId,
        @Nullable PostId post,
        @Nullable Long postKey,
        @Nullable Long revisionKey,
        @Nullable PersonId concerned,
        boolean open,
        int round,
        int version) {}
