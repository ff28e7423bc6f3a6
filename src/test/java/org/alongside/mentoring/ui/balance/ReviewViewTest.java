package org.alongside.mentoring.ui.balance;

import static org.alongside.mentoring.BalanceScene.FIRST_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.mentoring.BalanceScene;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class ReviewViewTest extends ViewTest {

    private static final String COMFORT = "When has each of you felt most and least comfortable in the conversations?";
    private static final String POWER = "When you felt uncomfortable, where was the power?";
    private static final String HERS = "Grandmother sewed while I was silent";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PowerReviews reviews;

    private BalanceScene scene;

    @BeforeEach
    void aReviewHasBegun() {
        scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
    }

    @Test
    void theQuestionsAreAskedWordForWord() {
        open(scene.mentee, 1);

        assertThat(find(TextArea.class).all()).extracting(TextArea::getLabel).startsWith(COMFORT, POWER);
    }

    @Test
    void theOthersWordsAreNotOnThePageUntilBothHaveAnswered() {
        answer(scene.mentee, HERS, 1);
        open(scene.mentor, 1);
        assertThat(PageText.now()).doesNotContain(HERS, "Grandmother");
        assertThat(PageText.now()).contains("Selam has answered. Her words open when yours are in");

        field(COMFORT).setValue(Fixtures.GOOD);
        even(5);
        press("Send my answer");

        assertThat(PageText.now()).contains(HERS, Fixtures.GOOD, "You have both answered.");
        open(scene.mentee, 1);
        assertThat(PageText.now()).contains(HERS, Fixtures.GOOD);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        MentoringRoutes.pair(scene.pair, "help") + "?about=guidance",
                        MentoringRoutes.pair(scene.pair, "help") + "?about=mediation");
    }

    @Test
    void herOwnAnswerIsThereToBeChanged() {
        answer(scene.mentee, HERS, 2);
        open(scene.mentee, 1);
        assertThat(field(COMFORT).getValue()).isEqualTo(HERS);
        field(COMFORT).setValue(Fixtures.GOOD);
        press("Save the change");

        assertThat(reviews.open(scene.mentee, scene.pair, 1).own())
                .isNotNull()
                .satisfies(own ->
                        assertThat(own.toString()).contains(Fixtures.GOOD).doesNotContain(HERS));
        open(scene.mentor, 1);
        assertThat(PageText.now()).doesNotContain(Fixtures.GOOD);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        open(scene.mentee, 1);
        field(POWER).setValue(HERS);
        press("Send my answer");

        RadioButtonGroup<Integer> even = find(RadioButtonGroup.class).single();
        assertThat(even.isInvalid()).isTrue();
        assertThat(field(POWER).getValue()).isEqualTo(HERS);
    }

    @Test
    void itCanBeSkippedAndTakenUpAgain() {
        open(scene.mentor, 1);
        press("Skip this one");
        assertThat(PageText.now()).contains("This one is skipped, and that is all right.");
        press("Take it up after all");

        assertThat(find(TextArea.class).all()).hasSize(3);
    }

    @Test
    void nobodyElseFindsIt() {
        signIn(fixtures.address(fixtures.moderator(scene.cohort)));
        assertThat(navigate(MentoringRoutes.pair(scene.pair, "review/1"), MissingView.class))
                .isNotNull();
        signIn(fixtures.address(scene.mentee));
        assertThat(navigate(MentoringRoutes.pair(scene.pair, "review/3"), MissingView.class))
                .isNotNull();
        assertThat(navigate(MentoringRoutes.pair(scene.pair, "review/0"), MissingView.class))
                .isNotNull();
    }

    private void answer(PersonId person, String words, int even) {
        reviews.of(person, scene.pair);
        reviews.answer(person, scene.pair, 1, new ReviewAnswer(words, "", "", even, null));
    }

    private void open(PersonId person, int number) {
        signIn(fixtures.address(person));
        // A page of her own: one that is open already keeps whose it is.
        navigate("pairs/none", MissingView.class);
        navigate(MentoringRoutes.pair(scene.pair, "review/" + number), ReviewView.class);
    }

    private TextArea field(String question) {
        return find(TextArea.class).withLabel(question).single();
    }

    private void even(int step) {
        RadioButtonGroup<Integer> group = find(RadioButtonGroup.class).single();
        group.setValue(step);
    }
}
