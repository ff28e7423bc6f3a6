package org.alongside.mentoring;

import static org.alongside.mentoring.BalanceScene.SECOND_CHECK_IN;
import static org.alongside.mentoring.BalanceScene.checkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CheckInsTest {

    private static final String WORKS = "We read the letters together.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private List<TaskSource> sources;

    @Autowired
    private ApplicationEvents events;

    private BalanceScene scene;

    @BeforeEach
    void aCheckInIsOpen() {
        scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
    }

    @Test
    void whatSheDoesNotShareNobodyElseReads() {
        checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, false));

        assertThat(String.valueOf(checkIns.open(scene.mentee, scene.pair))).contains(WORKS);
        assertThat(checkIns.open(scene.mentor, scene.pair).theirs()).isNull();
        assertThat(checkIns.now(scene.mentor, scene.pair))
                .hasValueSatisfying(now -> assertThat(now.toRead()).isFalse());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_text WHERE author_id = ?")
                        .param(scene.mentee.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatSheSharesTheOtherReadsAndIsToldOnce() {
        checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, true));

        assertThat(checkIns.now(scene.mentor, scene.pair))
                .hasValueSatisfying(now -> assertThat(now.toRead()).isTrue());
        assertThat(String.valueOf(checkIns.open(scene.mentor, scene.pair).theirs()))
                .contains(WORKS);
        assertThat(checkIns.now(scene.mentor, scene.pair))
                .hasValueSatisfying(now -> assertThat(now.toRead()).isFalse());
    }

    @Test
    void whatIsHeldTheOtherDoesNotRead() {
        var answer = new CheckInAnswer(Feeling.GOOD, Safe.YES, null, Fixtures.SPAM, "", true);
        var done = checkIns.answer(scene.mentee, scene.pair, 2, answer);

        assertThat(done.held()).isTrue();
        assertThat(checkIns.open(scene.mentor, scene.pair).theirs()).isNull();
        assertThat(checkIns.now(scene.mentor, scene.pair))
                .hasValueSatisfying(now -> assertThat(now.toRead()).isFalse());
    }

    @Test
    void whoDoesNotFeelSafeIsHeardAndTheOtherLearnsNothing() {
        var done = checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.UNSURE, true));

        assertThat(done.help()).isTrue();
        assertThat(concerns()).containsExactly(new SafetyConcern(scene.pair, scene.mentee));
        var other = checkIns.open(scene.mentor, scene.pair);
        assertThat(other.toString()).doesNotContain("UNSURE", "HARD");
        assertThat(checkIns.open(scene.mentee, scene.pair).toString())
                .as("nor who looks over her shoulder")
                .doesNotContain("UNSURE");
    }

    @Test
    void whoFeelsSafeSetsOffNothing() {
        var done = checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, false));

        assertThat(done.help()).isFalse();
        assertThat(concerns()).isEmpty();
    }

    @Test
    void wordsOfDangerShowHerHelpAlsoWhereNobodyReadsThem() {
        var answer = new CheckInAnswer(Feeling.GOOD, Safe.YES, null, "", Fixtures.DANGER, false);

        assertThat(checkIns.answer(scene.mentee, scene.pair, 2, answer).help()).isTrue();
        assertThat(events.stream(TextCallsForHelp.class)).isEmpty();
    }

    @Test
    void aSecondClickChangesNothingAndIsHeardOnce() {
        checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.NO, false));
        checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.NO, true));

        assertThat(concerns()).hasSize(1);
        assertThat(checkIns.open(scene.mentor, scene.pair).theirs()).isNull();
    }

    @Test
    void strainIsAskedOfMentorsAlone() {
        var heavy = new CheckInAnswer(Feeling.HARD, Safe.YES, 5, "", "", false);
        checkIns.answer(scene.mentor, scene.pair, 2, heavy);
        checkIns.answer(scene.mentee, scene.pair, 2, heavy);

        assertThat(strain(scene.mentor)).isEqualTo(5);
        assertThat(strain(scene.mentee)).isEqualTo(-1);
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        INSERT INTO check_in_answer (check_in_id, person_id, answered_at, feeling, safe, strain)
                        SELECT c.id, ?, UTC_TIMESTAMP(6), 'GOOD', 'YES', 3 FROM check_in c
                        WHERE c.pair_id = ? AND c.number = 3""").params(scene.mentee.value(), scene.key()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("strain");
    }

    @Test
    void anAnswerSaysHowItFeelsAndWhetherSheIsSafe() {
        refused("checkin.feeling", new CheckInAnswer(null, Safe.YES, null, "", "", false));
        refused("checkin.safe", new CheckInAnswer(Feeling.GOOD, null, null, "", "", false));
        refused("checkin.strain", new CheckInAnswer(Feeling.GOOD, Safe.YES, 9, "", "", false));
        refused("checkin.long", new CheckInAnswer(Feeling.GOOD, Safe.YES, null, "a".repeat(100_000), "", false));
    }

    @Test
    void wordsCanBeLeftOut() {
        checkIns.answer(scene.mentee, scene.pair, 2, new CheckInAnswer(Feeling.MIXED, Safe.YES, null, " ", "", true));

        assertThat(checkIns.open(scene.mentee, scene.pair).mine())
                .isNotNull()
                .satisfies(words -> assertThat(words.none()).isTrue());
    }

    @Test
    void scriptsComeToNothingInHerOwnWordsToo() {
        var answer = new CheckInAnswer(
                Feeling.GOOD,
                Safe.YES,
                null,
                "<p><img src=x onerror=alert(1)><script>alert(1)</script>سلام</p>",
                "",
                false);
        checkIns.answer(scene.mentee, scene.pair, 2, answer);

        assertThat(String.valueOf(checkIns.open(scene.mentee, scene.pair).mine()))
                .doesNotContain("onerror", "script", "<img")
                .contains("سلام");
    }

    @Test
    void anotherOneThatHasOpenedMeanwhileIsNotAnsweredByMistake() {
        refused("checkin.over", () -> checkIns.answer(scene.mentee, scene.pair, 1, checkIn(Safe.YES, false)));
    }

    @Test
    void whoIsLateIsRemindedUntilTheNextAndNothingElseComesOfIt() {
        assertThat(tasks(scene.mentee)).contains("checkin.task");
        scene.pass(10);

        assertThat(checkIns.now(scene.mentee, scene.pair))
                .hasValueSatisfying(now -> assertThat(now.late()).isTrue());
        assertThat(tasks(scene.mentee)).contains("checkin.task");
        checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, false));
        assertThat(tasks(scene.mentee)).doesNotContain("checkin.task");
        assertThat(tasks(scene.mentor)).contains("checkin.task");
    }

    @Test
    void aRestingPairIsNotAsked() {
        assertThat(checkIns.now(scene.mentee, scene.pair)).isPresent();
        scene.state(PairState.PAUSED);

        assertThat(checkIns.now(scene.mentee, scene.pair)).isEmpty();
        assertThat(tasks(scene.mentee)).doesNotContain("checkin.task");
        refused("pair.paused", () -> checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, false)));
        scene.state(PairState.ENDED);
        refused("pair.ended", () -> checkIns.answer(scene.mentee, scene.pair, 2, checkIn(Safe.YES, false)));
    }

    private List<SafetyConcern> concerns() {
        return events.stream(SafetyConcern.class)
                .filter(concern -> concern.pair().equals(scene.pair))
                .toList();
    }

    private int strain(PersonId person) {
        return jdbc.sql("SELECT COALESCE(strain, -1) FROM check_in_answer WHERE person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private List<String> tasks(PersonId person) {
        checkIns.now(person, scene.pair);
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }

    private void refused(String reason, CheckInAnswer answer) {
        refused(reason, () -> checkIns.answer(scene.mentor, scene.pair, 2, answer));
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
