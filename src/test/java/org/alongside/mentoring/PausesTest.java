package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.identity.Blocks;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PausesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Pauses pauses;

    @Autowired
    private ContactStops stops;

    @Autowired
    private TeamHelp help;

    @Autowired
    private Endings endings;

    @Autowired
    private PairAccess access;

    @Autowired
    private Writings writings;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void eitherPausesAndOnlyWhoPausedGoesOn() {
        pauses.pause(mentee, pair, PauseReason.TONE);
        pauses.resume(mentor, pair);

        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.PAUSED);
        assertRefused("pair.paused", () -> write(mentor));

        pauses.resume(mentee, pair);
        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.ACTIVE);
        write(mentor);
    }

    @Test
    void whatBothHavePausedGoesOnWhenBothWantIt() {
        pauses.pause(mentee, pair, null);
        pauses.pause(mentor, pair, null);
        pauses.resume(mentor, pair);

        assertThat(pauses.of(mentor, pair)).isEqualTo(new PauseView(true, false, false, null, false));
        pauses.resume(mentee, pair);
        assertThat(pauses.of(mentor, pair).paused()).isFalse();
    }

    @Test
    void theReasonIsHersAlone() {
        pauses.pause(mentee, pair, PauseReason.INCLUSION);

        assertThat(pauses.of(mentee, pair).reason()).isEqualTo(PauseReason.INCLUSION);
        assertThat(pauses.of(mentor, pair)).isEqualTo(new PauseView(true, false, false, null, false));
    }

    @Test
    void aSecondClickPausesNothingTwice() {
        pauses.pause(mentee, pair, PauseReason.TIME);
        pauses.pause(mentee, pair, null);

        assertThat(count("SELECT COUNT(*) FROM pair_pause WHERE person_id = ?", mentee))
                .isEqualTo(1);
        assertThat(pauses.of(mentee, pair).reason()).isEqualTo(PauseReason.TIME);
    }

    @Test
    void allTheOtherGetsIsTheSameForAPauseAndForAContactStop() {
        var paused = fixtures.pair(cohort, fixtures.member(cohort), fixtures.member(cohort));
        var quiet = otherOf(paused, true);
        pauses.pause(otherOf(paused, false), paused, null);
        stops.stop(mentee, pair);

        assertThat(pauses.of(mentor, pair)).isEqualTo(pauses.of(quiet, paused));
        assertThat(access.require(mentor, pair).state())
                .isEqualTo(access.require(quiet, paused).state());
        assertThat(help.of(mentor, pair)).isEqualTo(help.of(quiet, paused)).isEmpty();
        assertThat(endings.of(mentor, pair)).isEqualTo(endings.of(quiet, paused));
        assertThat(waitingFor(mentor)).isEqualTo(waitingFor(quiet));
        assertRefused("pair.paused", () -> write(mentor));
        assertRefused("pair.paused", () -> endings.begin(mentor, pair, true));
        // Her own "go on" changes nothing either way.
        pauses.resume(mentor, pair);
        stops.lift(mentor, pair);
        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.PAUSED);
    }

    @Test
    void theEventsOfAPauseAndAContactStopAreTheSame() {
        stops.stop(mentee, pair);
        assertThat(count("SELECT version FROM mentoring_pair WHERE public_id = ?", pair.value()))
                .isEqualTo(1);
        var other = fixtures.pair(cohort, fixtures.member(cohort), fixtures.member(cohort));
        pauses.pause(otherOf(other, false), other, null);
        assertThat(count("SELECT version FROM mentoring_pair WHERE public_id = ?", other.value()))
                .isEqualTo(1);
    }

    @Test
    void aPauseBecomesAContactStopAndStaysOneWhenSheGoesOn() {
        pauses.pause(mentee, pair, null);
        stops.stop(mentee, pair);
        pauses.resume(mentee, pair);

        assertThat(pauses.of(mentee, pair).stopped()).isTrue();
        assertThat(help.of(mentee, pair)).extracting(OwnCase::kind).containsExactly(CareKind.CONTACT_STOP);
        stops.lift(mentee, pair);
        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void theSafeguardingClockRunsFromTheStop() {
        stops.stop(mentee, pair);
        stops.stop(mentee, pair);

        var opened = help.of(mentee, pair);
        assertThat(opened).hasSize(1);
        assertThat(Duration.between(
                        opened.getFirst().openedAt(), opened.getFirst().dueAt()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoBlocksTheOtherOfAPairHasStoppedContact() {
        blocks.block(mentee, fixtures.page(mentor));

        assertThat(pauses.of(mentee, pair).stopped()).isTrue();
        assertThat(pauses.of(mentor, pair)).isEqualTo(new PauseView(true, false, false, null, false));
        assertThat(help.of(mentee, pair)).extracting(OwnCase::kind).containsExactly(CareKind.CONTACT_STOP);
        assertRefused("pause.blocked", () -> stops.lift(mentee, pair));
        blocks.unblock(mentee, fixtures.page(mentor));
        stops.lift(mentee, pair);
        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void aBlockOfSomebodyElseStopsNothing() {
        blocks.block(mentee, fixtures.page(fixtures.member(cohort)));

        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.ACTIVE);
        assertThat(help.of(mentee, pair)).isEmpty();
    }

    @Test
    void whoIsKeptFromMentoringLooksPausedToTheOther() {
        var keeper = fixtures.moderator(cohort);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ ->
                        restrictions.impose(keeper, mentor, cohort, RestrictionKind.NO_MENTORING, Duration.ofDays(2)));

        assertThat(pauses.of(mentee, pair)).isEqualTo(new PauseView(true, false, false, null, false));
        assertRefused("pair.paused", () -> write(mentor));
        assertRefused("pair.paused", () -> write(mentee));
    }

    @Test
    void anEndedPairIsNotPausedButContactCanBeStopped() {
        endings.endAlone(mentor, pair, null, false);

        assertRefused("pair.ended", () -> pauses.pause(mentee, pair, null));
        stops.stop(mentee, pair);
        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.ENDED);
        assertThat(help.of(mentee, pair)).extracting(OwnCase::kind).containsExactly(CareKind.CONTACT_STOP);
    }

    @Test
    void onePersonHasOnePauseOfAPair() {
        pauses.pause(mentee, pair, null);

        assertThatThrownBy(() ->
                        jdbc.sql("""
                                INSERT INTO pair_pause (pair_id, person_id, kind, begun_at)
                                SELECT pair_id, person_id, 'STOP', ? FROM pair_pause WHERE person_id = ?""").params(Instant.now(), mentee.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingIsDeliveredOnceContactIsStopped() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                var two = fixtures.pair(cohort, fixtures.member(cohort), fixtures.member(cohort));
                var sender = otherOf(two, true);
                var start = new CountDownLatch(1);
                var delivered = new AtomicInteger();
                var sending = pool.submit(task(start, () -> {
                    for (int i = 0; i < 5; i++) {
                        write(sender, two);
                        delivered.incrementAndGet();
                    }
                    return null;
                }));
                var seen = pool.submit(task(start, () -> {
                    stops.stop(otherOf(two, false), two);
                    return texts(two);
                }));
                start.countDown();
                var atStop = seen.get();
                sending.get();
                assertThat(texts(two)).isEqualTo(atStop).isEqualTo(delivered.get());
            }
        }
    }

    private <T> Callable<T> task(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            try {
                return work.call();
            } catch (RefusedException refused) {
                assertThat(refused.reason()).isEqualTo("pair.paused");
                return null;
            }
        };
    }

    private int texts(PairId two) {
        return count(
                "SELECT COUNT(*) FROM mentoring_text x JOIN mentoring_pair p ON p.id = x.pair_id WHERE p.public_id = ?",
                two.value());
    }

    private void write(PersonId person) {
        write(person, pair);
    }

    private void write(PersonId person, PairId two) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var side = access.requireActive(person, two);
            writings.write(new Writings.New(
                    person, side.cohort(), side.key(), TextKind.MESSAGE, "See you at the language school.", null));
        });
    }

    private List<String> waitingFor(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }

    private PersonId otherOf(PairId two, boolean asMentor) {
        return new PersonId(jdbc.sql(
                        "SELECT " + (asMentor ? "mentor_id" : "mentee_id") + " FROM mentoring_pair WHERE public_id = ?")
                .param(two.value())
                .query(Long.class)
                .single());
    }

    private int count(String sql, Object argument) {
        var value = argument instanceof PersonId person ? (Object) person.value() : argument;
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
