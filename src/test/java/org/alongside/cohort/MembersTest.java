package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.alongside.cohort.MemberProfile.SharedCohort;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MembersTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Members members;

    @Autowired
    private CohortSetup cohorts;

    @Autowired
    private Blocks blocks;

    private String slug;
    private CohortId cohort;
    private PersonId viewer;
    private PersonId her;

    @BeforeEach
    void twoInACohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        viewer = fixtures.member(cohort);
        her = fixtures.person();
        cohorts.put(cohort, her, new CohortRole(false, true), Instant.parse("2026-03-31T23:00:00Z"));
    }

    @Test
    void onlyTheCohortsOfBothAreShown() {
        fixtures.join(fixtures.cohort(), her);
        fixtures.join(fixtures.cohort(), viewer);

        assertThat(members.profile(viewer, fixtures.page(her)))
                .isEqualTo(new MemberProfile(
                        fixtures.page(her),
                        "Amina",
                        List.of(new SharedCohort(
                                slug, "Test cohort", new CohortRole(false, true), YearMonth.of(2026, 3))),
                        false,
                        false,
                        true));
    }

    @Test
    void onesOwnPageShowsAllOfOnesCohorts() {
        fixtures.join(fixtures.cohort(), her);
        var own = members.profile(her, fixtures.page(her));

        assertThat(own.mine()).isTrue();
        assertThat(own.cohorts()).hasSize(2);
    }

    @Test
    void onesOwnPageIsThereWithoutACohort() {
        var alone = fixtures.person();

        assertThat(members.profile(alone, fixtures.page(alone)).cohorts()).isEmpty();
    }

    @Test
    void whoSharesNoCohortFindsNothing() {
        var outsider = fixtures.member(fixtures.cohort());

        assertNothing(outsider, fixtures.page(her));
        assertNothing(fixtures.administrator(), fixtures.page(her));
        assertNothing(viewer, new MemberId(PublicIds.next()));
    }

    @Test
    void whomSheBlockedFindsNothing() {
        blocks.block(her, fixtures.page(viewer));

        assertNothing(viewer, fixtures.page(her));
    }

    @Test
    void whoBlockedHerStillFindsHer() {
        blocks.block(viewer, fixtures.page(her));

        assertThat(members.profile(viewer, fixtures.page(her)).blockedByMe()).isTrue();
    }

    @Test
    void moderatorsAndCoordinatorsOfHerCohortFindHerAllTheSame() {
        for (var role : List.of(new CohortRole(true, false), new CohortRole(false, true))) {
            var answering = fixtures.with(cohort, role);
            blocks.block(her, fixtures.page(answering));
            var seen = members.profile(answering, fixtures.page(her));

            assertThat(seen.answering()).isTrue();
            assertThat(seen.blockedByMe()).isFalse();
        }
    }

    @Test
    void betweenTwoPlainMembersNobodyAnswersForTheCohort() {
        var plain = fixtures.member(cohort);

        assertThat(members.profile(viewer, fixtures.page(plain)).answering()).isFalse();
    }

    @Test
    void whoModeratesAnotherCohortDoesNot() {
        fixtures.join(fixtures.cohort(), viewer, new CohortRole(true, false));
        blocks.block(her, fixtures.page(viewer));

        assertNothing(viewer, fixtures.page(her));
    }

    private void assertNothing(PersonId asking, MemberId id) {
        assertThatThrownBy(() -> members.profile(asking, id)).isInstanceOf(NotFoundException.class);
    }
}
