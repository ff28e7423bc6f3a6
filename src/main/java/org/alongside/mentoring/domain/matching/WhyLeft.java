package org.alongside.mentoring.domain.matching;

import org.alongside.mentoring.LeftOver;

/// Says why a newcomer has nobody in a draft.
public final class WhyLeft {

    private WhyLeft() {}

    /// @param roomLeft whether somebody who would be possible has a place that the draft does not use
    public static LeftOver of(Crowd crowd, HardRules rules, Newcomer newcomer, boolean roomLeft) {
        if (!newcomer.oriented()) {
            return LeftOver.ORIENTATION;
        }
        if (newcomer.restricted()) {
            return LeftOver.RESTRICTED;
        }
        var free = crowd.mentors().stream()
                .filter(mentor -> mentor.free() > 0 && !mentor.id().equals(newcomer.id()))
                .toList();
        if (free.isEmpty()) {
            return LeftOver.NO_PLACE;
        }
        if (roomLeft) {
            return LeftOver.NOT_YET;
        }
        if (free.stream().anyMatch(mentor -> rules.allow(mentor, newcomer))) {
            return LeftOver.OTHERS;
        }
        var noLanguage = free.stream().allMatch(mentor -> HardRules.aCommonLanguage(mentor, newcomer) != null);
        return noLanguage ? LeftOver.NO_LANGUAGE : LeftOver.NOBODY;
    }
}
