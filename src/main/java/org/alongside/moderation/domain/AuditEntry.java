package org.alongside.moderation.domain;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody did on the desk: ids, states and codes, never what somebody wrote.
///
/// @param actor null where it happened by itself
/// @param before state before it, null where there was none
/// @param after state after it, null where nothing changed
/// @param parent number of the entry for the whole that this one is a part of
public record AuditEntry(
        @Nullable PersonId actor,
        Role role,
        String act,
        @Nullable CohortId cohort,
        @Nullable Long caseKey,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable PersonId concerned,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long parent) {

    /// Something done about a case.
    public static AuditEntry about(CaseRow row, @Nullable PersonId actor, Role role, String act) {
        return new AuditEntry(
                actor,
                role,
                act,
                row.cohort(),
                row.key(),
                row.subjectKind(),
                row.subjectId(),
                row.concerned(),
                null,
                null,
                null,
                null);
    }

    /// @return the same with a reason code
    public AuditEntry because(String code) {
        return new AuditEntry(
                actor, role, act, cohort, caseKey, subjectKind, subjectId, concerned, code, before, after, parent);
    }

    /// @return the same with the state before and after
    public AuditEntry changing(@Nullable String from, @Nullable String to) {
        return new AuditEntry(
                actor, role, act, cohort, caseKey, subjectKind, subjectId, concerned, reason, from, to, parent);
    }

    /// @return the same as a part of another entry; null for one by itself
    public AuditEntry partOf(@Nullable Long whole) {
        return new AuditEntry(
                actor, role, act, cohort, caseKey, subjectKind, subjectId, concerned, reason, before, after, whole);
    }
}
