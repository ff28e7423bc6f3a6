package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as one of the two sees it: her own words, the team's words to her, and of a mediation what is meant
/// for both.
///
/// @param raisedByMe whether she asked
/// @param dueAt by when the team answers
/// @param otherAnswer of a mediation, what the one who was invited said; null before that
/// @param statement her own; null before she has written it
/// @param otherHasWritten whether the other has written hers
/// @param otherStatement the other's; null until both have written
/// @param steps what the team proposes; null for nothing yet
public record OwnCase(
        CareCaseId id,
        CareKind kind,
        boolean open,
        boolean raisedByMe,
        Instant openedAt,
        Instant dueAt,
        @Nullable Boolean otherAnswer,
        @Nullable Instant meetAt,
        @Nullable LocalDate followUpOn,
        List<Word> words,
        @Nullable TextView statement,
        boolean otherHasWritten,
        @Nullable TextView otherStatement,
        @Nullable OwnSteps steps)
        implements Serializable {

    /// @return whether she is invited and has not answered
    public boolean invited() {
        return open && kind == CareKind.MEDIATION && !raisedByMe && otherAnswer == null;
    }

    /// @return whether the two are in it together
    public boolean together() {
        return kind == CareKind.MEDIATION && Boolean.TRUE.equals(otherAnswer);
    }

    /// A word between her and the team.
    ///
    /// @param team whether the team wrote it
    /// @param body sanitized HTML
    public record Word(boolean team, String body, Instant writtenAt) implements Serializable {}

    /// What the team proposes that the two do.
    ///
    /// @param key for [TeamHelp#agree]
    public record OwnSteps(long key, String body, boolean mine, boolean others) implements Serializable {}
}
