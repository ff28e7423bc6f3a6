package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.jspecify.annotations.Nullable;

/// The draft of a cohort as one of its coordinators sees it. What is about herself is not in it.
///
/// @param slug the cohort's name in addresses
/// @param version of the draft; whoever changes it says which one she looked at
/// @param workedOutAt when it was last worked out; null before the first time
/// @param rows by waiting time
/// @param forAnother how many rows are about the viewer: another coordinator decides about them
/// @param left newcomers without anybody in it, by waiting time
/// @param free mentors with a free place, by name
/// @param apart who was excluded by hand, by the newcomers' names
/// @param weightsVersion of the cohort's settings
public record MatchingBoard(
        CohortId cohort,
        String slug,
        String name,
        Wording wording,
        int version,
        @Nullable Instant workedOutAt,
        List<Row> rows,
        int forAnother,
        List<Left> left,
        List<Free> free,
        List<Apart> apart,
        MatchWeights weights,
        int weightsVersion)
        implements Serializable {

    public MatchingBoard {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
        free = List.copyOf(free);
        apart = List.copyOf(apart);
    }

    /// @return how many newcomers wait, those in the draft too
    public int waiting() {
        return rows.size() + forAnother + left.size();
    }

    /// @return how many places are free, those in the draft too
    public int places() {
        return free.stream().mapToInt(Free::places).sum();
    }

    /// Somebody by name.
    public record Who(MemberId id, String name) implements Serializable {}

    /// Two who might become a pair.
    ///
    /// @param facts as they are now; the score is of when it was worked out
    /// @param pinned whether it stands fast when the rest is worked out anew
    /// @param possible whether it could still be proposed; why not is not said
    public record Row(Who newcomer, Who mentor, MatchScore score, MatchFacts facts, boolean pinned, boolean possible)
            implements Serializable {}

    /// A newcomer without anybody in the draft.
    ///
    /// @param choosable whether the viewer can choose somebody for her
    public record Left(Who newcomer, int waitingDays, LeftOver reason, boolean choosable) implements Serializable {}

    /// A mentor with a free place.
    ///
    /// @param places that are free, those in the draft too
    public record Free(Who mentor, int places) implements Serializable {}

    /// Two who are not to be brought together.
    ///
    /// @param note for coordinators, plain text; empty for none
    /// @param by display name of who decided it
    public record Apart(Who newcomer, Who mentor, String note, String by, Instant at) implements Serializable {}

    /// A mentor who is possible for a newcomer and has a place that the draft does not use.
    public record Option(Who mentor, MatchScore score, MatchFacts facts) implements Serializable {}

    /// What became of proposing.
    ///
    /// @param proposed how many proposals were opened
    /// @param skipped the newcomers whose match had become impossible meanwhile
    public record Proposed(int proposed, List<Who> skipped) implements Serializable {}
}
