package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alongside.mentoring.domain.HomeRows;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own place in mentoring: what waits for her, her pairs, what she offers and asks for.
@Service
public class MentoringHome {

    private final HomeRows rows;
    private final List<TaskSource> sources;

    MentoringHome(HomeRows rows, List<TaskSource> sources) {
        this.rows = rows;
        this.sources = sources;
    }

    /// One of her pairs.
    public record OwnPair(
            PairId id, CohortInMentoring cohort, PairRole role, String otherName, PairState state, Instant startedAt)
            implements Serializable {}

    /// What she is in one of her cohorts.
    ///
    /// @param coordinates whether she coordinates it
    /// @param offer how her offer stands; null where she has made none
    /// @param capacity of her offer
    /// @param taken how much of it is taken
    /// @param request how her request stands; null where she has made none
    /// @param waitingSince of her request; null where she has made none
    /// @param mentorReady whether she has read the mentors' orientation
    /// @param menteeReady whether she has read the newcomers' orientation
    public record OwnCohort(
            CohortInMentoring cohort,
            boolean coordinates,
            @Nullable OfferState offer,
            int capacity,
            int taken,
            @Nullable RequestState request,
            @Nullable Instant waitingSince,
            boolean mentorReady,
            boolean menteeReady)
            implements Serializable {}

    /// @param member whether she belongs to a cohort
    /// @param concerned whether something in mentoring may wait for her
    public record Standing(boolean member, boolean concerned) implements Serializable {}

    /// @return whether mentoring is for her at all; one look
    @Transactional(readOnly = true)
    public Standing standing(PersonId person) {
        return rows.standing(person);
    }

    /// @return what waits for her, the longest first
    @Transactional(readOnly = true)
    public List<Task> tasks(PersonId person) {
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .sorted(Comparator.comparing(Task::since))
                .toList();
    }

    /// @return her pairs in the cohorts she belongs to, those that are not over first
    @Transactional(readOnly = true)
    public List<OwnPair> pairs(PersonId person) {
        return rows.pairs(person);
    }

    /// @return what she is in each of her cohorts, by name
    @Transactional(readOnly = true)
    public List<OwnCohort> cohorts(PersonId person) {
        return rows.cohorts(person);
    }
}
