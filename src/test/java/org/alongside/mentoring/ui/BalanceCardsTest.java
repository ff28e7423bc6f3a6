package org.alongside.mentoring.ui;

import static org.alongside.mentoring.BalanceScene.FIRST_REVIEW;
import static org.alongside.mentoring.BalanceScene.SECOND_CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.identity.Zones;
import org.alongside.mentoring.BalanceScene;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.ui.balance.PageText;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the pair's first page says of the balance between the two.
class BalanceCardsTest extends ViewTest {

    private static final String HERS = "Grandmother sewed while I was silent";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Zones zones;

    @Autowired
    private PowerReviews reviews;

    @Test
    void theReviewThatHasBegunIsThereWithItsQuestionsAndCanWait() {
        var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        open(scene, scene.mentee);
        assertThat(PageText.now())
                .contains(
                        "How are we doing together?",
                        "month 1",
                        "When has each of you felt most and least comfortable in the conversations?",
                        "When you felt uncomfortable, where was the power?",
                        "Answer now");
        press("Later");

        assertThat(PageText.now()).contains("We ask again on").doesNotContain("where was the power?");
    }

    @Test
    void thePairBeganOnTheDayItWasWhereTheReaderLives() {
        var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        jdbc.sql("UPDATE mentoring_pair SET started_at = '2026-03-01 12:00:00' WHERE public_id = ?")
                .param(scene.pair.value())
                .update();
        zones.choose(scene.mentor, "Pacific/Kiritimati");
        open(scene, scene.mentor);

        var locale = UI.getCurrentOrThrow().getLocale();
        assertThat(PageText.now()).contains(WrittenDay.of(LocalDate.of(2026, 3, 2), locale));
    }

    @Test
    void itIsNoSecretThatTheOtherHasAnsweredAndWhatSheSaidIsOne() {
        var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        reviews.of(scene.mentee, scene.pair);
        reviews.answer(scene.mentee, scene.pair, 1, new ReviewAnswer(HERS, HERS, HERS, 1, null));
        open(scene, scene.mentor);

        assertThat(PageText.now())
                .contains("Selam has answered. Her words open when yours are in, and nobody else ever reads them.")
                .doesNotContain(HERS, "not even at all");
    }

    @Test
    void theTrendOfTwoReviewsIsDrawnAndSaidInWords() {
        var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        both(scene, 1, 2, 4);
        scene.pass(60);
        both(scene, 2, 4, 4);
        open(scene, scene.mentee);

        assertThat(PageText.now())
                .contains("<svg", "month 1", "month 3")
                .contains("you: rather uneven · Lien: rather even", "you: rather even · Lien: rather even");
    }

    @Test
    void whoIsTalkingIsShownAsTheMenteesShareToBoth() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        message(scene, scene.mentee, 640);
        message(scene, scene.mentor, 360);
        open(scene, scene.mentee);
        assertThat(PageText.now())
                .contains(
                        "You 64 percent, guide 80 percent",
                        "You wrote 64\u00a0% of the words in the last 30 days."
                                + " The guide is about 80\u00a0% for the newcomer.");
        open(scene, scene.mentor);
        assertThat(PageText.now()).contains("Selam wrote 64\u00a0% of the words in the last 30 days.");
    }

    @Test
    void moreRoomIsOneTapAndTheOtherReadsItOnce() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        open(scene, scene.mentee);
        press("I need more room");
        press("Take it back");
        press("I need more room");
        jdbc.sql("UPDATE more_room SET asked_at = asked_at - INTERVAL 1 MINUTE WHERE pair_id = ?")
                .param(scene.key())
                .update();
        open(scene, scene.mentor);
        assertThat(PageText.now())
                .contains("Selam would like more room to talk. You could begin your next message with a question.");
        press("I have read it");

        assertThat(PageText.now()).doesNotContain("would like more room");
        open(scene, scene.mentee);
        press("I need more room");
    }

    @Test
    void anOpenCheckInIsSaidInOneLine() {
        var scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
        open(scene, scene.mentee);

        assertThat(PageText.now()).contains("A check-in is open. It takes less than a minute.");
    }

    @Test
    void aRestingPairIsAskedForNothing() {
        var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
        reviews.of(scene.mentee, scene.pair);
        scene.state(PairState.PAUSED);
        open(scene, scene.mentee);

        assertThat(PageText.now()).doesNotContain("Answer now", "I need more room", "A check-in is open");
    }

    private void both(BalanceScene scene, int number, int mentees, int mentors) {
        reviews.of(scene.mentee, scene.pair);
        reviews.answer(scene.mentee, scene.pair, number, new ReviewAnswer(HERS, "", "", mentees, null));
        reviews.answer(scene.mentor, scene.pair, number, new ReviewAnswer(Fixtures.GOOD, "", "", mentors, null));
    }

    private void message(BalanceScene scene, PersonId author, int words) {
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        VALUES (?, ?, ?, ?, 'MESSAGE', '<p>Words</p>', 1, ?, 'PUBLISHED', 0, '', UTC_TIMESTAMP(6),
                            UTC_TIMESTAMP(6))""")
                .params(
                        UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                        scene.cohort.value(),
                        scene.key(),
                        author.value(),
                        words)
                .update();
    }

    private void open(BalanceScene scene, PersonId person) {
        signIn(fixtures.address(person));
        // A page of her own: one that is open already keeps whose it is.
        navigate("pairs/none", MissingView.class);
        navigate(MentoringRoutes.pair(scene.pair), PairView.class);
    }
}
