package org.alongside.mentoring.ui.balance;

import static org.alongside.mentoring.BalanceScene.SECOND_CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.mentoring.BalanceScene;
import org.alongside.mentoring.Feeling;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Safe;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class CheckInViewTest extends ViewTest {

    private static final String WORKS = "Children sang about difficult spelling";

    @Autowired
    private JdbcClient jdbc;

    private BalanceScene scene;

    @BeforeEach
    void aCheckInIsOpen() {
        scene = new BalanceScene(fixtures, jdbc, SECOND_CHECK_IN);
    }

    @Test
    void aMinuteAndItIsDone() {
        open(scene.mentee);
        find(TextArea.class).withLabel("What works?").single().setValue(WORKS);
        choose(Feeling.GOOD, Safe.YES);
        press("Send");

        assertThat(PageText.now()).contains("Thank you. Your check-in is in.", WORKS, "Only you read this.");
        assertThat(PageText.now()).doesNotContain("You are not alone");
        open(scene.mentor);
        assertThat(PageText.now()).doesNotContain(WORKS);
    }

    @Test
    void whatSheSharesStandsOnThePageOfTheOther() {
        open(scene.mentee);
        find(TextArea.class).withLabel("What works?").single().setValue(WORKS);
        find(Checkbox.class).single().setValue(true);
        choose(Feeling.GOOD, Safe.YES);
        press("Send");
        open(scene.mentor);

        assertThat(PageText.now()).contains("What Selam shared with you", WORKS);
    }

    @Test
    void whoDoesNotFeelSafeSeesHelpAndTwoQuietWaysOnAndThePageForgetsIt() {
        open(scene.mentee);
        choose(Feeling.HARD, Safe.UNSURE);
        assertThat(find(WaysOn.class).single().isVisible())
                .as("before she sends")
                .isTrue();
        press("Send");

        assertThat(find(WaysOn.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        MentoringRoutes.pair(scene.pair, "help"),
                        MentoringRoutes.pair(scene.pair, "help") + "?about=guidance",
                        "tel:112");
        open(scene.mentee);
        assertThat(find(WaysOn.class).all()).isEmpty();
        assertThat(PageText.now()).doesNotContain("Not sure");
        open(scene.mentor);
        assertThat(PageText.now()).doesNotContain("Selam does not");
    }

    @Test
    void onlyAMentorIsAskedHowHeavyItIs() {
        open(scene.mentee);
        assertThat(PageText.now()).doesNotContain("How heavy is it for you right now?");
        open(scene.mentor);
        assertThat(PageText.now()).contains("How heavy is it for you right now?");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        open(scene.mentee);
        find(TextArea.class).withLabel("What doesn’t?").single().setValue(WORKS);
        press("Send");

        RadioButtonGroup<Feeling> feeling = group("How does it feel?");
        assertThat(feeling.isInvalid()).isTrue();
        assertThat(find(TextArea.class).withLabel("What doesn’t?").single().getValue())
                .isEqualTo(WORKS);
    }

    @Test
    void whenNoneIsOpenThePageSaysWhenOneComes() {
        scene = new BalanceScene(fixtures, jdbc, 3);
        open(scene.mentee);

        assertThat(PageText.now()).contains("No check-in now");
    }

    @Test
    void nobodyElseFindsIt() {
        signIn(fixtures.address(fixtures.administrator()));

        assertThat(navigate(MentoringRoutes.pair(scene.pair, "check-in"), MissingView.class))
                .isNotNull();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        // A page of her own: one that is open already keeps whose it is.
        navigate("pairs/none", MissingView.class);
        navigate(MentoringRoutes.pair(scene.pair, "check-in"), CheckInView.class);
    }

    private void choose(Feeling feeling, Safe safe) {
        this.<Feeling>group("How does it feel?").setValue(feeling);
        this.<Safe>group("Do you feel safe with this?").setValue(safe);
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group(String label) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findAny()
                .orElseThrow();
    }
}
