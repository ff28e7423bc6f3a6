package org.alongside.mentoring;

import static org.alongside.mentoring.BalanceScene.FIRST_REVIEW;
import static org.alongside.mentoring.BalanceScene.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class PowerReviewsTest {

    private static final String HERS = "Grandmother sewed while I was silent";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PowerReviews reviews;

    @Autowired
    private List<TaskSource> sources;

    private BalanceScene scene;

    @BeforeEach
    void aReviewHasBegun() {
        scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        reviews.of(scene.mentee, scene.pair);
    }

    @Test
    void whatTheOtherSaidIsInNothingSheIsHandedUntilBothHaveAnswered() {
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, HERS, HERS, 1, null));

        var page = reviews.open(scene.mentor, scene.pair, 1);
        assertThat(page.theirs()).isNull();
        assertThat(page.at().otherAnswered()).isTrue();
        var standing = reviews.of(scene.mentor, scene.pair);
        assertThat(standing.trend()).isEmpty();
        assertThat(page + " " + standing).doesNotContain(HERS);
    }

    @Test
    void afterBothHaveAnsweredEachReadsBoth() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        var done = reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));

        assertThat(done.opened()).isTrue();
        assertThat(theirs(scene.mentor)).contains(HERS);
        assertThat(theirs(scene.mentee)).contains(Fixtures.GOOD);
        assertThat(reviews.of(scene.mentee, scene.pair).trend())
                .containsExactly(new TrendPoint(ReviewOccasion.MONTH_1, 3, 3));
    }

    @Test
    void theTrendTellsEachWhichLineIsHers() {
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, "", "", 2, null));
        reviews.answer(scene.mentor, scene.pair, 1, new ReviewAnswer(Fixtures.GOOD, "", "", 5, null));

        assertThat(reviews.of(scene.mentee, scene.pair).trend())
                .containsExactly(new TrendPoint(ReviewOccasion.MONTH_1, 2, 5));
        assertThat(reviews.of(scene.mentor, scene.pair).trend())
                .containsExactly(new TrendPoint(ReviewOccasion.MONTH_1, 5, 2));
    }

    @Test
    void anAnswerCanBeChangedUntilItIsOpenAndNoLonger() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(Fixtures.text(7), "", "", 4, 0));
        reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));

        assertThat(theirs(scene.mentor)).contains(Fixtures.text(7)).doesNotContain(HERS);
        refused(
                "review.opened",
                () -> reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, "", "", 4, 1)));
    }

    @Test
    void aTextThatDidNotChangeIsNotWrittenAgain() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, "", "", 5, 0));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_text WHERE author_id = ?")
                        .param(scene.mentee.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWindowsIsTold() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));

        refused("review.changed", () -> reviews.answer(scene.mentee, scene.pair, 1, review(Fixtures.GOOD)));
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(Fixtures.GOOD, "", "", 4, 0));
        refused(
                "review.changed",
                () -> reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, "", "", 4, 0)));
    }

    @Test
    void aHeldAnswerCountsButItsWordsStayWithHer() {
        reviews.answer(scene.mentee, scene.pair, 1, review(Fixtures.SPAM));
        var done = reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));

        assertThat(done.opened()).isTrue();
        var theirs = reviews.open(scene.mentor, scene.pair, 1).theirs();
        assertThat(theirs).isNotNull();
        assertThat(theirs.comfort()).isNotNull().satisfies(text -> {
            assertThat(text.readable()).isFalse();
            assertThat(text.state()).isEqualTo(TextState.HELD);
        });
        var own = reviews.open(scene.mentee, scene.pair, 1).own();
        assertThat(own).isNotNull();
        assertThat(own.comfort())
                .isNotNull()
                .satisfies(text -> assertThat(text.readable()).isTrue());
    }

    @Test
    void laterAsksAgainAfterThreeDaysAndSkippingAsksNoMore() {
        assertThat(tasks(scene.mentee)).contains("review.task");
        reviews.later(scene.mentee, scene.pair, 1);
        assertThat(now(scene.mentee).step()).isEqualTo(ReviewStep.LATER);
        assertThat(tasks(scene.mentee)).doesNotContain("review.task");
        scene.pass(PowerReviews.LATER_DAYS);
        assertThat(now(scene.mentee).step()).isEqualTo(ReviewStep.DUE);
        assertThat(tasks(scene.mentee)).contains("review.task");

        reviews.skip(scene.mentor, scene.pair, 1);
        assertThat(now(scene.mentee).step()).isEqualTo(ReviewStep.SKIPPED);
        assertThat(tasks(scene.mentee)).doesNotContain("review.task");
        assertThat(tasks(scene.mentor)).doesNotContain("review.task");
    }

    @Test
    void whoSkippedCanTakeItUpAgain() {
        reviews.skip(scene.mentor, scene.pair, 1);
        reviews.takeUp(scene.mentor, scene.pair, 1);

        assertThat(now(scene.mentor).step()).isEqualTo(ReviewStep.DUE);
    }

    @Test
    void whoHasAnsweredNeitherSkipsNorPutsOff() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));

        refused("review.answered", () -> reviews.skip(scene.mentee, scene.pair, 1));
        refused("review.answered", () -> reviews.later(scene.mentee, scene.pair, 1));
    }

    @Test
    void thatBothHaveAnsweredIsATaskUntilSheHasReadIt() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));

        assertThat(tasks(scene.mentee)).contains("review.taskRead");
        reviews.open(scene.mentee, scene.pair, 1);
        assertThat(tasks(scene.mentee)).doesNotContain("review.taskRead");
        assertThat(tasks(scene.mentor)).contains("review.taskRead");
    }

    @Test
    void anAnswerNeedsWordsAndAStepAndAMeasure() {
        refused("review.empty", () -> answer(new ReviewAnswer(" ", "\u200b", "only this", 3, null)));
        refused("review.even", () -> answer(new ReviewAnswer(HERS, "", "", null, null)));
        refused("review.even", () -> answer(new ReviewAnswer(HERS, "", "", 6, null)));
        refused("review.long", () -> answer(new ReviewAnswer("a".repeat(100_000), "", "", 3, null)));
    }

    @Test
    void scriptsComeToNothing() {
        answer(new ReviewAnswer(
                "<p><script>alert(1)</script><img src=x onerror=alert(1)> سلام 👩🏽‍🏫</p>", "", "", 3, null));
        reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));

        assertThat(theirs(scene.mentor))
                .doesNotContain("script", "onerror", "<img")
                .contains("سلام");
    }

    @Test
    void whatHasNotBegunLooksAsIfThereWereNothing() {
        assertThatThrownBy(() -> reviews.open(scene.mentee, scene.pair, 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.open(scene.mentee, scene.pair, -1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReviewThatWasNeverOpenedStaysSealedWhenItsTimeIsOver() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        scene.pass(60);

        assertThat(now(scene.mentor).occasion()).isEqualTo(ReviewOccasion.MONTH_3);
        var page = reviews.open(scene.mentor, scene.pair, 1);
        assertThat(page.at().step()).isEqualTo(ReviewStep.PASSED);
        assertThat(page.theirs()).isNull();
        refused("review.over", () -> reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD)));
        var own = reviews.open(scene.mentee, scene.pair, 1).own();
        assertThat(own).isNotNull();
    }

    @Test
    void aRestingOrEndedPairReadsWhatIsOpenAndWritesNothing() {
        reviews.answer(scene.mentee, scene.pair, 1, review(HERS));
        scene.state(PairState.PAUSED);
        refused("pair.paused", () -> reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD)));
        scene.state(PairState.ACTIVE);
        reviews.answer(scene.mentor, scene.pair, 1, review(Fixtures.GOOD));
        scene.state(PairState.ENDED);

        assertThat(theirs(scene.mentor)).contains(HERS);
        refused("pair.ended", () -> reviews.skip(scene.mentor, scene.pair, 1));
    }

    private ReviewDone answer(ReviewAnswer answer) {
        return reviews.answer(scene.mentee, scene.pair, 1, answer);
    }

    private ReviewAt now(PersonId person) {
        return java.util.Objects.requireNonNull(reviews.of(person, scene.pair).now());
    }

    private String theirs(PersonId person) {
        return String.valueOf(reviews.open(person, scene.pair, 1).theirs());
    }

    private List<String> tasks(PersonId person) {
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
