package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.mentoring.TextKind;
import org.jspecify.annotations.Nullable;

/// A decision as those who look after the cohort find it again.
///
/// @param cursor of the page that begins after it
/// @param about the case it closed; null where the same was decided about many
/// @param subjectKind [CaseSummary#subjectKind]; null where the same was decided about many
/// @param title [CaseSummary#title]
/// @param text [CaseSummary#text]
/// @param act what was decided; of many at once, about each
/// @param by display name
/// @param count how many cases it was about
/// @param standing about how many of them it still stands
/// @param undone whether it was taken back
/// @param undoable whether it can be taken back
public record PastDecision(
        DecisionId id,
        String cursor,
        @Nullable CaseId about,
        @Nullable String subjectKind,
        @Nullable String title,
        @Nullable TextKind text,
        String cohortName,
        Act act,
        Reason reason,
        String by,
        Instant at,
        int count,
        int standing,
        boolean undone,
        boolean undoable)
        implements Serializable {}
