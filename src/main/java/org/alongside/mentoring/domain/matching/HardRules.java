package org.alongside.mentoring.domain.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.mentoring.WayToMeet;
import org.jspecify.annotations.Nullable;

/// What has to be so before two are brought together, however well they would fit. Each rule says why not, or
/// null.
public final class HardRules {

    /// One rule.
    @FunctionalInterface
    interface Rule {

        @Nullable
        Obstacle check(Mentor mentor, Newcomer newcomer);
    }

    private final List<Rule> rules;

    /// @param apart who must be kept apart, and why
    public HardRules(Map<Obstacle, Set<Two>> apart) {
        var known = Stream.of(
                Obstacle.BLOCK,
                Obstacle.MUST_NOT,
                Obstacle.ENDED_FOR_CAUSE,
                Obstacle.LIVE_PAIR,
                Obstacle.OPEN_PROPOSAL,
                Obstacle.EXCLUDED);
        this.rules = Stream.concat(
                        Stream.<Rule>of(
                                HardRules::notHerself,
                                HardRules::aFreePlace,
                                HardRules::bothOriented,
                                HardRules::neitherRestricted,
                                HardRules::aCommonLanguage,
                                HardRules::theWaySheMustMeet),
                        known.map(why -> notApart(why, apart.getOrDefault(why, Collections.emptySet()))))
                .toList();
    }

    /// @return the first reason against; empty where the two could be brought together
    public Optional<Obstacle> against(Mentor mentor, Newcomer newcomer) {
        return rules.stream()
                .map(rule -> rule.check(mentor, newcomer))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// @return whether the two could be brought together
    public boolean allow(Mentor mentor, Newcomer newcomer) {
        for (var rule : rules) {
            if (rule.check(mentor, newcomer) != null) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Obstacle notHerself(Mentor mentor, Newcomer newcomer) {
        return mentor.id().equals(newcomer.id()) ? Obstacle.SAME_PERSON : null;
    }

    static @Nullable Obstacle aFreePlace(Mentor mentor, Newcomer newcomer) {
        return mentor.free() > 0 ? null : Obstacle.NO_PLACE;
    }

    static @Nullable Obstacle bothOriented(Mentor mentor, Newcomer newcomer) {
        return mentor.oriented() && newcomer.oriented() ? null : Obstacle.NO_ORIENTATION;
    }

    static @Nullable Obstacle neitherRestricted(Mentor mentor, Newcomer newcomer) {
        return mentor.restricted() || newcomer.restricted() ? Obstacle.NO_MENTORING : null;
    }

    static @Nullable Obstacle aCommonLanguage(Mentor mentor, Newcomer newcomer) {
        return Collections.disjoint(mentor.languages(), newcomer.languages()) ? Obstacle.NO_LANGUAGE : null;
    }

    static @Nullable Obstacle theWaySheMustMeet(Mentor mentor, Newcomer newcomer) {
        return newcomer.wayMust() && !meet(mentor.way(), newcomer.way()) ? Obstacle.OTHER_WAY : null;
    }

    static Rule notApart(Obstacle why, Set<Two> apart) {
        return (mentor, newcomer) -> apart.contains(new Two(mentor.id(), newcomer.id())) ? why : null;
    }

    /// @return whether there is a way to meet that both can
    static boolean meet(WayToMeet one, WayToMeet other) {
        return one == other || one == WayToMeet.BOTH || other == WayToMeet.BOTH;
    }
}
