package org.alongside.mentoring.domain.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everybody of a cohort who might be brought together, by their keys, so that the same people always give the
/// same draft.
///
/// @param apart who must be kept apart, and why
public record Crowd(List<Mentor> mentors, List<Newcomer> newcomers, Map<Obstacle, Set<Two>> apart) {

    public Crowd {
        mentors = mentors.stream()
                .sorted(Comparator.comparingLong(mentor -> mentor.id().value()))
                .toList();
        newcomers = newcomers.stream()
                .sorted(Comparator.comparingLong(newcomer -> newcomer.id().value()))
                .toList();
        apart = Map.copyOf(apart);
    }

    /// @return what has to be so between any two of them
    public HardRules rules() {
        return new HardRules(apart);
    }
}
