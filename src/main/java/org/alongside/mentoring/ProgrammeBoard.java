package org.alongside.mentoring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// How the pairs of a cohort are, for its coordinators. There is no word of a pair in it.
///
/// @param slug the cohort's name in addresses
/// @param pairs those that may need somebody first, then by their beginning; those that are over last
/// @param waiting newcomers without a mentor, by waiting time
/// @param mentors by name
public record ProgrammeBoard(
        CohortId cohort,
        String slug,
        String name,
        Wording wording,
        List<Pair> pairs,
        List<Waiting> waiting,
        List<Load> mentors)
        implements Serializable {

    public ProgrammeBoard {
        pairs = List.copyOf(pairs);
        waiting = List.copyOf(waiting);
        mentors = List.copyOf(mentors);
    }

    /// Two people.
    ///
    /// @param since the day, in UTC, on which they became a pair or were proposed
    /// @param lastContact the day, in UTC, of the last message or meeting; null for none
    /// @param checkInsDone answered by both
    /// @param checkInsOverdue past their day and not answered by both
    /// @param own whether the viewer is one of the two: then signals, check-ins and the last contact are left out
    public record Pair(
            String mentor,
            String newcomer,
            PairStage stage,
            LocalDate since,
            @Nullable LocalDate lastContact,
            int checkInsDone,
            int checkInsOverdue,
            Set<PairSignal> signals,
            boolean own)
            implements Serializable {}

    /// A newcomer who waits.
    ///
    /// @param days whole days since she began to wait
    /// @param proposed whether a proposal to her is open
    public record Waiting(String name, int days, boolean proposed) implements Serializable {}

    /// What a mentor carries.
    ///
    /// @param taken of her places
    /// @param open whether she takes newcomers now
    /// @param strain how heavy it is for her, 1 to 5, in her last check-in; null where she did not say, and where
    ///     the viewer is she or in a pair with her
    /// @param strainOn the day, in UTC, she said so
    public record Load(
            String name,
            int taken,
            int places,
            boolean open,
            @Nullable Integer strain,
            @Nullable LocalDate strainOn) implements Serializable {}
}
