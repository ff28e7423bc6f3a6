package org.alongside.mentoring.domain.matching;

import static org.alongside.mentoring.domain.matching.People.AMINA;
import static org.alongside.mentoring.domain.matching.People.LIEN;
import static org.alongside.mentoring.domain.matching.People.mentor;
import static org.alongside.mentoring.domain.matching.People.newcomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.alongside.mentoring.MatchPart;
import org.alongside.mentoring.MatchScore;
import org.alongside.mentoring.MatchWeights;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class ScoringTest {

    @Test
    void whoFitInEverythingHaveAllPoints() {
        var score = Scoring.score(mentor(LIEN, 1, "WORK"), newcomer(AMINA, 90, "WORK"), MatchWeights.USUAL);

        assertThat(score.points()).isEqualTo(MatchScore.MOST);
        assertThat(score.parts()).extracting(MatchScore.Part::name).containsExactly(MatchPart.values());
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.value()).isEqualTo(1));
    }

    @Test
    void aSecondCommonLanguageCountsAndAThirdDoesNot() {
        assertThat(language(Set.of("ar"), Set.of("ar", "da", "en"))).isEqualTo(0.5);
        assertThat(language(Set.of("ar", "da"), Set.of("ar", "da", "en"))).isEqualTo(1);
        assertThat(language(Set.of("ar", "da", "en"), Set.of("ar", "da", "en"))).isEqualTo(1);
        assertThat(language(Set.of("ar", "da"), Set.of("ar"))).isEqualTo(1);
    }

    @Test
    void topicsAreTheShareOfHersAndWhoNamedNoneMissesNone() {
        assertThat(Scoring.value(MatchPart.TOPICS, mentor(LIEN, 1, "WORK"), newcomer(AMINA, 0, "WORK", "MONEY")))
                .isEqualTo(0.5);
        assertThat(Scoring.value(MatchPart.TOPICS, mentor(LIEN, 1, "WORK"), newcomer(AMINA, 0)))
                .isEqualTo(1);
    }

    @Test
    void moreTimeThanSheWishesIsNoBetterThanEnough() {
        var little = new Mentor(LIEN, 1, Set.of("ar"), Set.of(), 1, WayToMeet.BOTH, true, false);
        var much = new Mentor(LIEN, 1, Set.of("ar"), Set.of(), 20, WayToMeet.BOTH, true, false);

        assertThat(Scoring.value(MatchPart.HOURS, little, newcomer(AMINA, 0))).isEqualTo(0.25);
        assertThat(Scoring.value(MatchPart.HOURS, much, newcomer(AMINA, 0))).isEqualTo(1);
    }

    @Test
    void waitingCountsUntilItIsFull() {
        assertThat(Scoring.value(MatchPart.WAITING, mentor(LIEN, 1), newcomer(AMINA, 45)))
                .isEqualTo(0.5);
        assertThat(Scoring.value(MatchPart.WAITING, mentor(LIEN, 1), newcomer(AMINA, 500)))
                .isEqualTo(1);
    }

    @Test
    void theWeightsDecideWhatCounts() {
        var topicsAlone = new MatchWeights(0, 100, 0, 0, 0);
        var other = mentor(LIEN, 1, "MONEY");

        assertThat(Scoring.points(other, newcomer(AMINA, 90, "WORK"), topicsAlone))
                .isZero();
        assertThat(Scoring.points(other, newcomer(AMINA, 90, "WORK"), MatchWeights.USUAL))
                .isEqualTo(6000);
    }

    @Test
    void weightsAreFromNothingToAHundredAndNotAllNothing() {
        assertThatThrownBy(() -> new MatchWeights(0, 101, 0, 0, 0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new MatchWeights(-1, 1, 0, 0, 0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new MatchWeights(0, 0, 0, 0, 0)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aStoredScoreIsReadAsItWas() {
        var score = Scoring.score(mentor(LIEN, 1, "WORK"), newcomer(AMINA, 9, "WORK", "MONEY"), MatchWeights.USUAL);

        assertThat(Reasons.write(score))
                .startsWith("{\"total\":0.")
                .contains("{\"name\":\"topics\",\"weight\":40,\"value\":0.5}");
        assertThat(Reasons.read(score.points(), Reasons.write(score))).isEqualTo(score);
    }

    private static double language(Set<String> mentors, Set<String> hers) {
        return Scoring.value(MatchPart.LANGUAGE, mentor(LIEN, mentors), newcomer(AMINA, hers));
    }
}
