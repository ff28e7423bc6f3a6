package org.alongside.mentoring.domain.matching;

import static org.alongside.mentoring.domain.matching.People.AMINA;
import static org.alongside.mentoring.domain.matching.People.LIEN;
import static org.alongside.mentoring.domain.matching.People.mentor;
import static org.alongside.mentoring.domain.matching.People.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.alongside.mentoring.WayToMeet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HardRulesTest {

    private final HardRules none = new HardRules(Map.of());

    @Test
    void twoWhoShareALanguageAndHaveAPlaceCanBeBroughtTogether() {
        assertThat(none.against(mentor(LIEN, 1), newcomer(AMINA, 0))).isEmpty();
        assertThat(none.allow(mentor(LIEN, 1), newcomer(AMINA, 0))).isTrue();
    }

    @Test
    void nobodyIsHerOwnMentor() {
        assertThat(none.against(mentor(LIEN, 1), newcomer(LIEN, 0))).contains(Obstacle.SAME_PERSON);
    }

    @Test
    void aMentorWithoutAFreePlaceIsNotPossible() {
        assertThat(none.against(mentor(LIEN, 0), newcomer(AMINA, 0))).contains(Obstacle.NO_PLACE);
    }

    @Test
    void withoutACommonLanguageNobodyIsBroughtTogether() {
        assertThat(none.against(mentor(LIEN, Set.of("da", "en")), newcomer(AMINA, Set.of("ar", "ti"))))
                .contains(Obstacle.NO_LANGUAGE);
    }

    @Test
    void bothHaveReadTheOrientationFirst() {
        var mentor = new Mentor(LIEN, 1, Set.of("ar"), Set.of(), 4, WayToMeet.BOTH, false, false);
        var newcomer = new Newcomer(AMINA, Set.of("ar"), Set.of(), 4, WayToMeet.BOTH, false, 0, false, false);

        assertThat(none.against(mentor, newcomer(AMINA, 0))).contains(Obstacle.NO_ORIENTATION);
        assertThat(none.against(mentor(LIEN, 1), newcomer)).contains(Obstacle.NO_ORIENTATION);
    }

    @Test
    void whoMayNotTakePartForATimeIsNotPossible() {
        var mentor = new Mentor(LIEN, 1, Set.of("ar"), Set.of(), 4, WayToMeet.BOTH, true, true);
        var newcomer = new Newcomer(AMINA, Set.of("ar"), Set.of(), 4, WayToMeet.BOTH, false, 0, true, true);

        assertThat(none.against(mentor, newcomer(AMINA, 0))).contains(Obstacle.NO_MENTORING);
        assertThat(none.against(mentor(LIEN, 1), newcomer)).contains(Obstacle.NO_MENTORING);
    }

    @Test
    void aWayToMeetThatIsAMustHasToBePossible() {
        var online = new Mentor(LIEN, 1, Set.of("ar"), Set.of(), 4, WayToMeet.ONLINE, true, false);
        var must = new Newcomer(AMINA, Set.of("ar"), Set.of(), 4, WayToMeet.IN_PERSON, true, 0, true, false);
        var wish = new Newcomer(AMINA, Set.of("ar"), Set.of(), 4, WayToMeet.IN_PERSON, false, 0, true, false);

        assertThat(none.against(online, must)).contains(Obstacle.OTHER_WAY);
        assertThat(none.against(online, wish)).isEmpty();
        assertThat(none.against(mentor(LIEN, 1), must)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Obstacle.class,
            names = {"BLOCK", "MUST_NOT", "ENDED_FOR_CAUSE", "LIVE_PAIR", "OPEN_PROPOSAL", "EXCLUDED"})
    void whoMustBeKeptApartIs(Obstacle why) {
        var rules = new HardRules(Map.of(why, Set.of(new Two(LIEN, AMINA))));

        assertThat(rules.against(mentor(LIEN, 1), newcomer(AMINA, 0))).contains(why);
        assertThat(rules.against(mentor(People.MARA, 1), newcomer(AMINA, 0))).isEmpty();
    }
}
