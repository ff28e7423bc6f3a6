package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Supplier;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class MembershipTest {

    private static final CohortRole MODERATOR = new CohortRole(true, false);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Membership membership;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CohortAccess access;

    @Autowired
    private Threads threads;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId moderator;
    private PersonId coordinator;
    private PersonId member;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        coordinator = fixtures.with(cohort, new CohortRole(false, true));
        member = fixtures.member(cohort);
    }

    @Test
    void whoIsExpelledSeesTheCohortNoLongerAndHerWordsStay() {
        var thread = fixtures.thread(cohort, member);

        expel(moderator, member);

        assertThat(access.roleOf(member, cohort)).isEmpty();
        assertThatThrownBy(() -> threads.open(member, thread, null)).isInstanceOf(NotFoundException.class);
        assertThat(threads.open(moderator, thread, null).posts()).hasSize(1);
    }

    @Test
    void undoingItGivesBackWhatSheWas() {
        var other = fixtures.with(cohort, MODERATOR);
        var joined = joinedAt(other);

        var was = expel(coordinator, other);
        assertThat(readmit(coordinator, other, was.role(), was.joinedAt())).isTrue();

        assertThat(access.roleOf(other, cohort)).hasValue(MODERATOR);
        assertThat(joinedAt(other)).isEqualTo(joined);
    }

    @Test
    void moderatorsAreExpelledByCoordinatorsOnly() {
        var other = fixtures.with(cohort, MODERATOR);

        assertThatThrownBy(() -> expel(moderator, other)).hasMessage("membership.role");
        assertThatThrownBy(() -> expel(moderator, coordinator)).hasMessage("membership.role");
        assertThat(access.roleOf(other, cohort)).isPresent();
    }

    @Test
    void nobodyExpelsHerself() {
        assertThatThrownBy(() -> expel(coordinator, coordinator)).hasMessage("moderation.own");
    }

    @Test
    void nobodyIsReadmittedWhoWasNotExpelled() {
        var stranger = fixtures.person();

        assertThat(readmit(moderator, stranger, CohortRole.MEMBER, Instant.now()))
                .isFalse();

        assertThat(access.roleOf(stranger, cohort)).isEmpty();
    }

    @Test
    void noModeratorMakesModeratorsByUndoing() {
        var was = expel(coordinator, fixtures.with(cohort, MODERATOR));
        expel(moderator, member);

        assertThatThrownBy(() -> readmit(moderator, member, was.role(), was.joinedAt()))
                .hasMessage("membership.role");
    }

    @Test
    void whomAnAdministratorAddsAgainIsNotExpelledAnyMore() {
        var was = expel(moderator, member);
        cohorts.put(fixtures.administrator(), cohort, member, MODERATOR);

        assertThat(readmit(coordinator, member, was.role(), was.joinedAt())).isFalse();

        assertThat(access.roleOf(member, cohort)).hasValue(MODERATOR);
    }

    private Instant joinedAt(PersonId person) {
        return cohorts.members(fixtures.administrator(), cohort).stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .orElseThrow()
                .joinedAt();
    }

    private Membership.Was expel(PersonId by, PersonId person) {
        return within(() -> membership.expel(by, cohort, person));
    }

    private boolean readmit(PersonId by, PersonId person, CohortRole role, Instant joinedAt) {
        return within(() -> membership.readmit(by, cohort, person, role, joinedAt));
    }

    private <T> T within(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }
}
