package org.alongside.mentoring.domain.matching;

import java.util.Arrays;
import java.util.Set;
import org.alongside.mentoring.MatchPart;
import org.alongside.mentoring.MatchScore;
import org.alongside.mentoring.MatchWeights;

/// How well two would fit: the weighted mean of five parts, each 0 to 1.
public final class Scoring {

    /// After so many days of waiting that part is full, and the wait counts beyond the score; see [Assignment].
    public static final int FULL_WAIT_DAYS = 90;

    private Scoring() {}

    /// @return the score with all its parts
    public static MatchScore score(Mentor mentor, Newcomer newcomer, MatchWeights weights) {
        var parts = Arrays.stream(MatchPart.values())
                .map(part -> new MatchScore.Part(part, weights.of(part), value(part, mentor, newcomer)))
                .toList();
        return new MatchScore(points(mentor, newcomer, weights), parts);
    }

    /// @return the points alone, 0 to [MatchScore#MOST]: whole ones, so that sums are exact
    static int points(Mentor mentor, Newcomer newcomer, MatchWeights weights) {
        double sum = 0;
        for (var part : PARTS) {
            sum += weights.of(part) * value(part, mentor, newcomer);
        }
        return (int) Math.round(sum * MatchScore.MOST / weights.sum());
    }

    private static final MatchPart[] PARTS = MatchPart.values();

    static double value(MatchPart part, Mentor mentor, Newcomer newcomer) {
        return switch (part) {
            case LANGUAGE -> language(mentor, newcomer);
            case TOPICS -> topics(mentor, newcomer);
            case HOURS -> Math.min(1, (double) mentor.hours() / newcomer.hours());
            case FORMAT -> HardRules.meet(mentor.way(), newcomer.way()) ? 1 : 0;
            case WAITING -> Math.min(1, (double) newcomer.waitingDays() / FULL_WAIT_DAYS);
        };
    }

    /// One language is enough to talk; a second helps where a word is missing in the first; more add nothing.
    private static double language(Mentor mentor, Newcomer newcomer) {
        int enough = Math.min(2, newcomer.languages().size());
        return enough == 0 ? 0 : Math.min(1, (double) common(mentor.languages(), newcomer.languages()) / enough);
    }

    /// The share of her topics that are offered; who named none misses none.
    private static double topics(Mentor mentor, Newcomer newcomer) {
        var wished = newcomer.topics();
        return wished.isEmpty() ? 1 : (double) common(mentor.topics(), wished) / wished.size();
    }

    private static int common(Set<String> one, Set<String> other) {
        int common = 0;
        for (var item : one) {
            if (other.contains(item)) {
                common++;
            }
        }
        return common;
    }
}
