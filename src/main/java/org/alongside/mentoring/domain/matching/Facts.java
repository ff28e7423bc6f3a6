package org.alongside.mentoring.domain.matching;

import java.util.Arrays;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.MatchFacts;
import org.alongside.mentoring.WayToMeet;

/// What a match rests on.
final class Facts {

    private Facts() {}

    static MatchFacts of(Mentor mentor, Newcomer newcomer) {
        var languages = SpokenLanguages.ALL.stream()
                .filter(tag ->
                        mentor.languages().contains(tag) && newcomer.languages().contains(tag))
                .toList();
        var topics = Arrays.stream(Topic.values())
                .filter(topic -> mentor.topics().contains(topic.name())
                        && newcomer.topics().contains(topic.name()))
                .toList();
        return new MatchFacts(
                languages,
                topics,
                newcomer.topics().size(),
                mentor.hours(),
                newcomer.hours(),
                HardRules.meet(mentor.way(), newcomer.way()),
                mentor.way() == WayToMeet.BOTH ? newcomer.way() : mentor.way(),
                newcomer.waitingDays());
    }
}
