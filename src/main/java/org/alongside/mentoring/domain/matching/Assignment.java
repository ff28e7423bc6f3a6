package org.alongside.mentoring.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.alongside.mentoring.MatchWeights;
import org.alongside.shared.PersonId;

/// The best draft for a cohort, mentors counted by their free places. In this order it wants:
///
/// 1. what a coordinator has pinned;
/// 2. that nobody who has waited longer by a whole [Scoring#FULL_WAIT_DAYS] is left over for somebody who has
/// not, and that as many as possible find somebody;
/// 3. the highest sum of scores, in which waiting counts too.
///
/// The second holds however much longer the list grows: who waits overtakes all who come later, so nobody for whom
/// there is anybody is left over for good. See `docs/decisions/2026-11-28-the-best-draft-in-time.md`.
public final class Assignment {

    private final Crowd crowd;
    private final HardRules rules;
    private final MatchWeights weights;

    private Assignment(Crowd crowd, MatchWeights weights) {
        this.crowd = crowd;
        this.rules = crowd.rules();
        this.weights = weights;
    }

    /// @param pins who stand fast; of two pins for one newcomer the first
    /// @return the same for the same people, pins and weights
    public static Plan solve(Crowd crowd, List<Two> pins, MatchWeights weights) {
        return new Assignment(crowd, weights).solve(pins);
    }

    private Plan solve(List<Two> pins) {
        var matches = new ArrayList<Match>();
        var broken = new ArrayList<Two>();
        var left = places();
        pin(pins, left, matches, broken);
        var placed = new HashSet<PersonId>();
        matches.forEach(match -> placed.add(match.two().newcomer()));
        var newcomers = crowd.newcomers().stream()
                .filter(newcomer -> !placed.contains(newcomer.id()))
                .toList();
        var mentors = crowd.mentors().stream()
                .filter(mentor -> left.getOrDefault(mentor.id(), 0) > 0)
                .toList();
        var places = mentors.stream()
                .mapToInt(mentor -> left.getOrDefault(mentor.id(), 0))
                .toArray();
        var chosen = new BestFlow(points(mentors, newcomers), places, tiers(newcomers)).solve();
        for (int n = 0; n < chosen.length; n++) {
            if (chosen[n] >= 0) {
                matches.add(match(mentors.get(chosen[n]), newcomers.get(n), false));
            }
        }
        matches.sort(Comparator.comparingLong(match -> match.two().newcomer().value()));
        return new Plan(matches, broken);
    }

    private void pin(List<Two> pins, Map<PersonId, Integer> left, List<Match> matches, List<Two> broken) {
        var mentors = new HashMap<PersonId, Mentor>();
        crowd.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
        var newcomers = new HashMap<PersonId, Newcomer>();
        crowd.newcomers().forEach(newcomer -> newcomers.put(newcomer.id(), newcomer));
        for (var pin : pins) {
            var mentor = mentors.get(pin.mentor());
            var newcomer = newcomers.get(pin.newcomer());
            if (mentor == null
                    || newcomer == null
                    || left.getOrDefault(pin.mentor(), 0) < 1
                    || !rules.allow(mentor, newcomer)) {
                broken.add(pin);
            } else {
                left.merge(pin.mentor(), -1, Integer::sum);
                newcomers.remove(pin.newcomer());
                matches.add(match(mentor, newcomer, true));
            }
        }
    }

    private Match match(Mentor mentor, Newcomer newcomer, boolean pinned) {
        return new Match(new Two(mentor.id(), newcomer.id()), Scoring.score(mentor, newcomer, weights), pinned);
    }

    private Map<PersonId, Integer> places() {
        var places = new HashMap<PersonId, Integer>();
        crowd.mentors().forEach(mentor -> places.put(mentor.id(), mentor.free()));
        return places;
    }

    /// @return the points of each newcomer with each mentor, -1 where the two cannot be brought together
    private int[][] points(List<Mentor> mentors, List<Newcomer> newcomers) {
        var points = new int[newcomers.size()][mentors.size()];
        for (int n = 0; n < points.length; n++) {
            var newcomer = newcomers.get(n);
            for (int m = 0; m < points[n].length; m++) {
                var mentor = mentors.get(m);
                points[n][m] = rules.allow(mentor, newcomer) ? Scoring.points(mentor, newcomer, weights) : -1;
            }
        }
        return points;
    }

    /// @return of each newcomer how many different lengths of waiting, in whole periods, are shorter than hers
    private static int[] tiers(List<Newcomer> newcomers) {
        var periods = newcomers.stream()
                .mapToInt(Assignment::periods)
                .distinct()
                .sorted()
                .toArray();
        var rank = new HashMap<Integer, Integer>();
        for (int i = 0; i < periods.length; i++) {
            rank.put(periods[i], i);
        }
        return newcomers.stream()
                .mapToInt(newcomer -> rank.getOrDefault(periods(newcomer), 0))
                .toArray();
    }

    private static int periods(Newcomer newcomer) {
        return Math.max(0, newcomer.waitingDays()) / Scoring.FULL_WAIT_DAYS;
    }
}
