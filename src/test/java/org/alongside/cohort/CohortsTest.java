package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CohortsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CohortAccess access;

    @Autowired
    private People people;

    @Test
    void administratorIsNoMemberOfWhatSheMakes() {
        var administrator = fixtures.administrator();
        var slug = fixtures.slug();
        cohorts.create(administrator, slug, "Autumn", "");
        assertThat(cohorts.of(administrator)).isEmpty();
        assertThatThrownBy(() -> cohorts.bySlug(administrator, slug)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void cohortOfOthersLooksAsIfThereWereNone() {
        var slug = fixtures.slug();
        fixtures.cohort(slug);
        var outsider = fixtures.person();
        assertThatThrownBy(() -> cohorts.bySlug(outsider, slug)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cohorts.bySlug(outsider, "no-such-cohort")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyButAnAdministratorDoesAnyOfThis() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var coordinator = fixtures.with(cohort, new CohortRole(true, true));
        List.<ThrowingCallable>of(
                        () -> cohorts.create(coordinator, fixtures.slug(), "Autumn", ""),
                        () -> cohorts.put(coordinator, cohort, coordinator, CohortRole.MEMBER),
                        () -> cohorts.putNew(coordinator, cohort, Fixtures.address(), "Lien", CohortRole.MEMBER),
                        () -> cohorts.remove(coordinator, cohort, coordinator),
                        () -> cohorts.all(coordinator),
                        () -> cohorts.forAdministrator(coordinator, slug),
                        () -> cohorts.members(coordinator, cohort))
                .forEach(act -> assertThatThrownBy(act).isInstanceOf(NotFoundException.class));
    }

    @Test
    void personTakenOutNoLongerSeesTheCohort() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var member = fixtures.member(cohort);
        cohorts.remove(fixtures.administrator(), cohort, member);
        assertThat(access.roleOf(member, cohort)).isEmpty();
        assertThatThrownBy(() -> cohorts.bySlug(member, slug)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rolesAreChangedWithoutAddingHerTwice() {
        var administrator = fixtures.administrator();
        var cohort = fixtures.cohort();
        var member = fixtures.member(cohort);
        cohorts.put(administrator, cohort, member, new CohortRole(true, false));
        assertThat(cohorts.members(administrator, cohort))
                .singleElement()
                .satisfies(row -> assertThat(row.role().moderator()).isTrue())
                .satisfies(row -> assertThat(row.canSignIn()).isTrue());
    }

    @Test
    void newAccountIsNotMadeForACohortThatIsNotThere() {
        var administrator = fixtures.administrator();
        var email = Fixtures.address();
        var nowhere = new CohortId(Long.MAX_VALUE);
        assertThatThrownBy(() -> cohorts.putNew(administrator, nowhere, email, "Lien", CohortRole.MEMBER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.byEmail(administrator, email)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two  words", "-autumn", "autumn-", "a--b", "høst", "../admin"})
    void whatCannotStandInAnAddressIsRefused(String slug) {
        assertThatThrownBy(() -> cohorts.create(fixtures.administrator(), slug, "Autumn", ""))
                .hasMessage("cohort.slug");
    }

    @Test
    void oneAddressIsOneCohort() {
        var slug = fixtures.slug();
        fixtures.cohort(slug);
        assertThatThrownBy(() -> cohorts.create(fixtures.administrator(), slug, "Autumn", ""))
                .hasMessage("cohort.exists");
    }
}
