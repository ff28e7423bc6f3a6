package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.PairId;
import org.jspecify.annotations.Nullable;

/// A case as the team sees it.
///
/// @param raisedBy which of the two asked
/// @param owner display name of who looks after it; null for nobody
/// @param mine whether the viewer does
/// @param otherAnswer of a mediation: true where the other accepted, false where not; null before she has answered
/// @param reason why who asked had paused, where she noted it; null for nothing
/// @param pausedByRaiser whether who asked keeps the pair paused
/// @param teamMayEnd whether she lets the team end that
/// @param closingByMe whether the viewer wants to close it and a second one has to agree
/// @param closingBy display name of who wants to close it; null for nobody
/// @param needsTwo whether two people close it
public record CareCasePage(
        CareCaseId id,
        CareKind kind,
        boolean open,
        String slug,
        PairId pair,
        PairState pairState,
        Wording wording,
        String mentorName,
        String menteeName,
        PairRole raisedBy,
        @Nullable String owner,
        boolean mine,
        Instant openedAt,
        Instant dueAt,
        @Nullable Boolean otherAnswer,
        @Nullable Instant meetAt,
        @Nullable LocalDate followUpOn,
        @Nullable PauseReason reason,
        boolean pausedByRaiser,
        boolean teamMayEnd,
        @Nullable String closingBy,
        boolean closingByMe,
        boolean needsTwo,
        @Nullable CareOutcome outcome,
        @Nullable Instant closedAt,
        int version,
        List<Said> said,
        List<Statement> statements,
        @Nullable Steps steps,
        List<Logged> log)
        implements Serializable {

    /// Something said in it.
    ///
    /// @param author display name
    /// @param body sanitized HTML; empty where the viewer cannot read it now
    /// @param to whom the team wrote to; null for words to the team, and for notes
    /// @param note whether it stays among the team
    /// @param state of what the team wrote; null for the rest, which is not checked
    public record Said(
            String author,
            String body,
            @Nullable CareAudience to,
            boolean note,
            @Nullable TextState state,
            Instant writtenAt)
            implements Serializable {}

    /// How one of the two sees it.
    public record Statement(PairRole role, String body, TextState state, Instant writtenAt) implements Serializable {}

    /// What the team proposed last.
    public record Steps(String body, TextState state, boolean mentorAgreed, boolean menteeAgreed)
            implements Serializable {}

    /// Something done in it.
    ///
    /// @param person display name
    public record Logged(String person, CareAct act, Instant at) implements Serializable {}
}
