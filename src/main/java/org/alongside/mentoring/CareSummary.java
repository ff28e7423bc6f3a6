package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case in the team's list: never a word of the two.
///
/// @param owner display name of who looks after it; null for nobody
/// @param mine whether the viewer does
/// @param waiting whether one of the two waits for an answer
/// @param closing whether a second one has to agree to its end
public record CareSummary(
        CareCaseId id,
        CareKind kind,
        String mentorName,
        String menteeName,
        @Nullable String owner,
        boolean mine,
        boolean waiting,
        boolean closing,
        Instant openedAt,
        Instant dueAt,
        @Nullable LocalDate followUpOn)
        implements Serializable {}
