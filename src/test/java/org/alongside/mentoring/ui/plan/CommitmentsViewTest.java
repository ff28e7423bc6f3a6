package org.alongside.mentoring.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.mentoring.CommitmentState;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.PlanScene;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommitmentsViewTest extends PlanViewTest {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    @Autowired
    private Commitments commitments;

    @Test
    void shePromisesSomethingWithADay() {
        open(mentee, "commitments", CommitmentsView.class);
        type("What", "Copy the papers");
        press("Add it");
        assertThat(commitments.list(mentee, pair)).isEmpty();
        assertThat(find(NativeInput.class).single().isInvalid()).isTrue();

        find(NativeInput.class).single().chooseDay(DAY);
        press("Add it");
        assertThat(commitments.list(mentor, pair)).hasSize(1);
    }

    @Test
    void whatIsAskedOfHerSheTakesOn() {
        commitments.ask(mentor, pair, PlanScene.STEP, DAY);
        open(mentee, "commitments", CommitmentsView.class);
        press("I take it on");

        assertThat(commitments.list(mentee, pair).getFirst().state()).isEqualTo(CommitmentState.OPEN);
    }

    @Test
    void theOthersPromiseIsReadAndNotTouched() {
        commitments.promise(mentor, pair, PlanScene.STEP, DAY);
        open(mentee, "commitments", CommitmentsView.class);

        assertThat(find(NativeButton.class).withText("Done").all()).isEmpty();
    }

    @Test
    void whatIsOverdueIsSaidKindly() {
        var id = commitments.promise(mentee, pair, PlanScene.STEP, DAY).commitment();
        jdbc.sql("UPDATE pair_commitment SET by_day = ? WHERE public_id = ?")
                .params(DAY.minusDays(9), id.value())
                .update();
        open(mentee, "commitments", CommitmentsView.class);

        assertThat(paragraphs()).anyMatch(words -> words.endsWith("Is it done, or does it need another day?"));
    }

    @Test
    void nobodyElseFindsThem() {
        signIn(fixtures.address(fixtures.member(cohort)));

        assertThat(navigate("pairs/" + pair.value() + "/commitments", MissingView.class))
                .isNotNull();
    }
}
