package org.alongside.mentoring.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.alongside.mentoring.MatchWeights;
import org.alongside.shared.PersonId;

/// What comes of always taking the two who fit best of those still free. To compare with, nothing more.
final class Greedy {

    private record Candidate(Mentor mentor, Newcomer newcomer, int points) {}

    private Greedy() {}

    static Plan solve(Crowd crowd, MatchWeights weights) {
        var rules = crowd.rules();
        var candidates = new ArrayList<Candidate>();
        for (var newcomer : crowd.newcomers()) {
            for (var mentor : crowd.mentors()) {
                if (rules.allow(mentor, newcomer)) {
                    candidates.add(new Candidate(mentor, newcomer, Scoring.points(mentor, newcomer, weights)));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::points).reversed());
        var used = new HashMap<PersonId, Integer>();
        var placed = new HashSet<PersonId>();
        var matches = new ArrayList<Match>();
        for (var one : candidates) {
            var mentor = one.mentor();
            if (used.getOrDefault(mentor.id(), 0) < mentor.free()
                    && placed.add(one.newcomer().id())) {
                used.merge(mentor.id(), 1, Integer::sum);
                var two = new Two(mentor.id(), one.newcomer().id());
                matches.add(new Match(two, Scoring.score(mentor, one.newcomer(), weights), false));
            }
        }
        return new Plan(matches, List.of());
    }
}
