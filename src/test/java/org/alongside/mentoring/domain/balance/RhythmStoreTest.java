package org.alongside.mentoring.domain.balance;

import static org.alongside.mentoring.BalanceScene.SECOND_CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.mentoring.BalanceScene;
import org.alongside.mentoring.ClosingBegun;
import org.alongside.mentoring.PairPaused;
import org.alongside.mentoring.PairResumed;
import org.alongside.mentoring.PairStarted;
import org.alongside.mentoring.PairState;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RhythmStoreTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RhythmStore rhythms;

    @Autowired
    private RhythmRounds rounds;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private final LocalDate today = RhythmStore.day(Instant.now());

    private record CheckIn(int number, LocalDate opensOn, LocalDate dueOn) {}

    @Test
    void aPairThatBeginsHasItsFirstCheckInsAndReview() {
        var scene = new BalanceScene(fixtures, jdbc, 0);
        inTransaction(() -> events.publishEvent(new PairStarted(scene.pair)));

        assertThat(checkIns(scene))
                .containsExactly(
                        new CheckIn(1, today.plusDays(10), today.plusDays(17)),
                        new CheckIn(2, today.plusDays(24), today.plusDays(31)));
        assertThat(reviews(scene)).containsExactly(today.plusMonths(1));
    }

    @Test
    void theHourlyRoundFindsPairsThatWereThereBeforeAndMakesEachOnce() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        rounds.round(today);
        var made = checkIns(scene);
        rounds.round(today);

        assertThat(made).containsExactly(new CheckIn(2, today.minusDays(2), today.plusDays(5)), made.getLast());
        assertThat(made.getLast().number()).isEqualTo(3);
        assertThat(checkIns(scene)).isEqualTo(made);
        assertThat(rhythms.waiting(today, scene.key() - 1, 1)).doesNotContain(scene.key());
    }

    @Test
    void severalServersAtOnceMakeEachOnce() throws Exception {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        List<Callable<Integer>> servers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            servers.add(() -> rounds.round(today));
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(servers)) {
                done.get();
            }
        }

        assertThat(checkIns(scene)).extracting(CheckIn::number).containsExactly(2, 3);
    }

    @Test
    void aPauseMovesWhatIsToComeAndGivesTimeToAnswerWhatIsOpen() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        rounds.round(today);
        var before = checkIns(scene);
        var review = reviews(scene).getFirst();
        pause(scene);
        scene.pass(9);
        resume(scene);

        var after = checkIns(scene);
        // Nine days went by, and count for nothing: what was to come is as far away as before.
        assertThat(after.getLast().opensOn()).isEqualTo(before.getLast().opensOn());
        assertThat(after.getFirst().opensOn())
                .isEqualTo(before.getFirst().opensOn().minusDays(9));
        assertThat(after.getFirst().dueOn()).isEqualTo(before.getFirst().dueOn());
        assertThat(reviews(scene).getFirst()).isEqualTo(review);
    }

    @Test
    void aPauseThatBeginsAndEndsOnOneDayMovesNothing() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        rounds.round(today);
        var before = checkIns(scene);
        pause(scene);
        resume(scene);

        assertThat(checkIns(scene)).isEqualTo(before);
    }

    @Test
    void aPauseNobodyToldOfIsFoundByTheRound() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        rounds.round(today);
        var before = checkIns(scene).getLast();
        scene.state(PairState.PAUSED);
        rounds.round(today);
        scene.pass(5);
        scene.state(PairState.ACTIVE);
        rounds.round(today);

        assertThat(checkIns(scene)).contains(before);
    }

    @Test
    void nothingIsMadeWhileAPairRestsOrOnceItHasEnded() {
        var resting = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        resting.state(PairState.PAUSED);
        var over = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        over.state(PairState.ENDED);
        rounds.round(today);

        assertThat(checkIns(resting)).isEmpty();
        assertThat(checkIns(over)).isEmpty();
    }

    @Test
    void closingBringsOneReviewMoreAndOnlyOne() {
        var scene = new BalanceScene(fixtures, jdbc, 3);
        inTransaction(() -> events.publishEvent(new ClosingBegun(scene.pair)));
        inTransaction(() -> events.publishEvent(new ClosingBegun(scene.pair)));

        assertThat(jdbc.sql("SELECT number FROM power_review WHERE pair_id = ? AND opens_on = ?")
                        .params(scene.key(), today)
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
    }

    private void pause(BalanceScene scene) {
        scene.state(PairState.PAUSED);
        inTransaction(() -> events.publishEvent(new PairPaused(scene.pair)));
    }

    private void resume(BalanceScene scene) {
        scene.state(PairState.ACTIVE);
        inTransaction(() -> events.publishEvent(new PairResumed(scene.pair)));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private List<CheckIn> checkIns(BalanceScene scene) {
        return jdbc.sql("SELECT number, opens_on, due_on FROM check_in WHERE pair_id = ? ORDER BY number")
                .param(scene.key())
                .query((row, _) -> new CheckIn(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    private List<LocalDate> reviews(BalanceScene scene) {
        return jdbc.sql("SELECT opens_on FROM power_review WHERE pair_id = ? ORDER BY number")
                .param(scene.key())
                .query(LocalDate.class)
                .list();
    }
}
