package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.ReportableKind;
import org.alongside.screening.Signal;
import org.jspecify.annotations.Nullable;

/// A case with all that is needed to decide about it.
///
/// @param acts what can be decided, the usual first
/// @param open false once it is decided or withdrawn
/// @param then the thing as it was held or reported; null where a decision is appealed that was about no text
/// @param resource what it is judged by besides its words, for a version of a resource; null for anything else
/// @param now safe HTML of the text as it is now, with `ins` and `del` against then; null where it is the same
///     or there is none
/// @param gone whether its author has taken it back since
/// @param address its page, without a leading slash; null where there is none any more
/// @param author who answers for it; null where nobody here does
/// @param near what stands around it
/// @param signals what screening found, heaviest first
/// @param score probability, 0 to 1, that a moderator would remove it; null where it was not screened
/// @param similar open cases like it, the most alike first
/// @param appeal what the appeal says; null for what is none
/// @param decisions what was decided about it so far, oldest first
/// @param history who did what about it, oldest first
public record CasePage(
        CaseSummary summary,
        List<Act> acts,
        boolean open,
        @Nullable Text then,
        @Nullable CaseResource resource,
        @Nullable String now,
        boolean gone,
        @Nullable String address,
        @Nullable Author author,
        List<ReportableKind.Near> near,
        List<Signal> signals,
        @Nullable Double score,
        List<Reported> reports,
        List<Similar> similar,
        @Nullable Appealed appeal,
        List<Decided> decisions,
        List<Note> notes,
        List<Event> history)
        implements Serializable {

    /// What somebody wrote.
    ///
    /// @param body sanitized HTML; empty where there is only a title
    public record Text(
            @Nullable String subject, String body, @Nullable String lang, Instant writtenAt) implements Serializable {}

    /// How the person who answers for it stands in the cohort.
    ///
    /// @param name display name
    /// @param here whether she still belongs to it
    /// @param joinedAt when she joined; null where she has left
    /// @param published how many of her posts others read there
    /// @param removed how many were not published
    /// @param decisions how many decisions there were about her before
    public record Author(
            @Nullable String name, boolean here, @Nullable Instant joinedAt, int published, int removed, int decisions)
            implements Serializable {}

    /// A report.
    ///
    /// @param by display name of who reported it: for those who look after the cohort alone
    /// @param words what she wrote, plain text
    public record Reported(String by, ReportReason reason, String words, Instant at, boolean takenBack)
            implements Serializable {}

    /// An open case like it.
    ///
    /// @param sameAuthor whether the same person answers for it
    /// @param alike 0 to 1: share of common word runs, 1 for the same words
    public record Similar(CaseSummary summary, boolean sameAuthor, double alike) implements Serializable {

        /// Half of the word runs are the same.
        public static final double SAME = 0.5;

        /// @return whether it says the same
        public boolean same() {
            return alike >= SAME;
        }
    }

    /// An appeal and what it is against.
    ///
    /// @param words of the person concerned
    public record Appealed(String words, Instant at, Decided against) implements Serializable {}

    /// A decision.
    ///
    /// @param by display name
    /// @param word to the person concerned, null for none
    /// @param measure null for none
    /// @param part whether it was decided about many at once
    /// @param undone whether it was taken back
    /// @param undoable whether it can be taken back
    public record Decided(
            DecisionId id,
            String by,
            Instant at,
            Act act,
            Reason reason,
            @Nullable String word,
            @Nullable Measure measure,
            boolean part,
            boolean undone,
            boolean undoable)
            implements Serializable {}

    /// What one of those who look after the cohort wrote for the others.
    public record Note(String by, String body, Instant at) implements Serializable {}

    /// Something that was done.
    ///
    /// @param by display name; null where it happened by itself
    /// @param act as it stands in the trail, such as `CLAIM`
    public record Event(@Nullable String by, String act, Instant at) implements Serializable {}
}
