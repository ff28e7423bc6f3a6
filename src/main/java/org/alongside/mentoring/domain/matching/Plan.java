package org.alongside.mentoring.domain.matching;

import java.util.List;

/// What was worked out for a cohort.
///
/// @param matches by the newcomers' keys
/// @param broken pins that are not possible any more
public record Plan(List<Match> matches, List<Two> broken) {

    public Plan {
        matches = List.copyOf(matches);
        broken = List.copyOf(broken);
    }

    /// @return the points of all matches together
    public long points() {
        return matches.stream().mapToLong(match -> match.score().points()).sum();
    }
}
