package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.library.JudgedResource;
import org.alongside.mentoring.TextKind;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// A case as it stands in the queue.
///
/// @param cursor of the page that begins after it
/// @param version what a decision names, so that nobody decides on what she has not seen
/// @param subjectKind `post`, `thread`, `person`, `decision`, or what another module calls it
/// @param title of its thread, of the resource, or the display name of a person
/// @param text what it is a part of, for a text of mentoring; null for anything else
/// @param lang BCP 47 tag of the text's language, null where nobody said
/// @param change whether it is a change of what others read in its earlier form
/// @param releaseAt when a text that waits only because its author is new is published by itself; else null
/// @param signals why a text was held or who may be in danger, heaviest first; none for a proposal for the
///     library that would not have been held as a post
/// @param reason why it was reported first; null where it was not
/// @param reports how many reported it
/// @param claim who is at it; null where nobody is
public record CaseSummary(
        CaseId id,
        String cursor,
        int version,
        CaseKind kind,
        Severity severity,
        CohortId cohort,
        String cohortName,
        String subjectKind,
        @Nullable String title,
        @Nullable TextKind text,
        @Nullable String lang,
        boolean change,
        @Nullable Instant releaseAt,
        List<Signal> signals,
        @Nullable ReportReason reason,
        int reports,
        Instant openedAt,
        Instant dueAt,
        @Nullable Claim claim)
        implements Serializable {

    /// @return whether it waits only because everything proposed for the library does
    public boolean calm() {
        return kind == CaseKind.HELD && subjectKind.equals(JudgedResource.KIND) && signals.isEmpty();
    }

    /// Who is at a case.
    ///
    /// @param byName display name
    /// @param mine whether the viewer is
    /// @param until when it lapses
    public record Claim(String byName, boolean mine, Instant until) implements Serializable {}
}
