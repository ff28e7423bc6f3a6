package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.alongside.cohort.domain.RestrictionEnds;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // Set up before each test.
class RestrictionsTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private RestrictionEnds ends;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private CohortId cohort;
    private PersonId member;
    private PersonId moderator;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
    }

    @Test
    void aRestrictionHoldsForItsKindAndCohortOnly() {
        var other = fixtures.cohort();
        fixtures.join(other, member);
        long id = impose(RestrictionKind.NO_POSTING);

        assertThat(restrictions.active(member, cohort, RestrictionKind.NO_POSTING))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(id));
        assertThat(restrictions.active(member, cohort, RestrictionKind.NO_MENTORING))
                .isEmpty();
        assertThat(restrictions.active(member, other, RestrictionKind.NO_POSTING))
                .isEmpty();
        assertThat(restrictions.active(moderator, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
    }

    @Test
    void itEndsByItself() {
        long id = impose(RestrictionKind.HOLD_POSTS);
        expire(id);

        assertThat(restrictions.active(member, cohort, RestrictionKind.HOLD_POSTS))
                .isEmpty();
        assertThat(restrictions.of(member)).extracting(Restriction::id).containsExactly(id);
    }

    @Test
    void ofTwoTheOneThatEndsLastCounts() {
        impose(RestrictionKind.NO_POSTING);
        long longer = imposeFor(A_WEEK.multipliedBy(2));
        imposeFor(Duration.ofHours(1));

        assertThat(restrictions.active(member, cohort, RestrictionKind.NO_POSTING))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(longer));
    }

    @Test
    void aLiftedOneHoldsNoLongerAndIsLiftedOnce() {
        long id = impose(RestrictionKind.NO_POSTING);
        long stays = impose(RestrictionKind.HOLD_POSTS);

        assertThat(lift(moderator, id)).isTrue();
        assertThat(lift(moderator, id)).isFalse();

        assertThat(restrictions.active(member, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
        assertThat(restrictions.active(member, cohort, RestrictionKind.HOLD_POSTS))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(stays));
        assertThat(restrictions.of(member).getLast().liftedAt()).isNotNull();
    }

    @Test
    void whatHasEndedCannotBeLifted() {
        long id = impose(RestrictionKind.NO_POSTING);
        expire(id);

        assertThat(lift(moderator, id)).isFalse();
        assertThat(restrictions.of(member).getFirst().liftedAt()).isNull();
    }

    @Test
    void nobodyRestrictsOrFreesHerself() {
        var other = fixtures.moderator(cohort);
        long id = within(() -> restrictions.impose(other, moderator, cohort, RestrictionKind.HOLD_POSTS, A_WEEK));

        assertThatThrownBy(() -> lift(moderator, id)).hasMessage("moderation.own");
        assertThatThrownBy(() ->
                        within(() -> restrictions.impose(other, other, cohort, RestrictionKind.HOLD_POSTS, A_WEEK)))
                .hasMessage("moderation.own");
        assertThat(restrictions.active(moderator, cohort, RestrictionKind.HOLD_POSTS))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(id));
    }

    @Test
    void whoDoesNotBelongToTheCohortIsNotRestricted() {
        var outsider = fixtures.person();

        assertThatThrownBy(() -> within(
                        () -> restrictions.impose(moderator, outsider, cohort, RestrictionKind.NO_POSTING, A_WEEK)))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59M", "PT-1H", "P365DT1S"})
    void tooShortAndTooLongIsRefused(Duration howLong) {
        assertThatThrownBy(() -> imposeFor(howLong)).hasMessage("restriction.duration");
    }

    @Test
    void itsEndIsToldOnce() {
        tellAll();
        long id = impose(RestrictionKind.NO_POSTING);
        ends.tell(clock.instant());
        assertThat(events.stream(RestrictionEnded.class))
                .extracting(RestrictionEnded::id)
                .doesNotContain(id);

        tellAll();
        tellAll();

        assertThat(events.stream(RestrictionEnded.class))
                .containsOnlyOnce(new RestrictionEnded(id, cohort, member, RestrictionKind.NO_POSTING));
    }

    @Test
    void aLiftedOneIsNotToldToHaveEnded() {
        long id = impose(RestrictionKind.NO_POSTING);
        lift(moderator, id);

        tellAll();

        assertThat(events.stream(RestrictionEnded.class))
                .extracting(RestrictionEnded::id)
                .doesNotContain(id);
    }

    @Test
    void ofTwoServersOneTellsIt() throws Exception {
        tellAll();
        impose(RestrictionKind.NO_POSTING);
        var due = clock.instant().plus(A_WEEK).plusSeconds(60);
        var start = new CountDownLatch(1);
        Callable<Integer> server = () -> {
            start.await();
            return ends.tell(due);
        };
        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = servers.submit(server);
            var other = servers.submit(server);
            start.countDown();
            assertThat(one.get() + other.get()).isEqualTo(1);
        }
    }

    /// What other tests left, too.
    private void tellAll() {
        var due = clock.instant().plus(A_WEEK.multipliedBy(3));
        while (ends.tell(due) > 0) {
            // More than one round's worth was left.
        }
    }

    private long impose(RestrictionKind kind) {
        return within(() -> restrictions.impose(moderator, member, cohort, kind, A_WEEK));
    }

    private long imposeFor(Duration howLong) {
        return within(() -> restrictions.impose(moderator, member, cohort, RestrictionKind.NO_POSTING, howLong));
    }

    private boolean lift(PersonId by, long id) {
        return within(() -> restrictions.lift(by, id));
    }

    private void expire(long id) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE restriction SET starts_at = ?, ends_at = ? WHERE id = ?")
                .params(now.minus(A_WEEK), now.minusSeconds(1), id)
                .update();
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }
}
