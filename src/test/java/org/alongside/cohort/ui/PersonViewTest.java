package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.Map;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortRoutes;
import org.alongside.cohort.CohortSetup;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonViewTest extends ViewTest {

    @Autowired
    private Blocks blocks;

    @Autowired
    private CohortSetup cohorts;

    private CohortId cohort;
    private PersonId viewer;
    private PersonId her;

    @BeforeEach
    void twoInACohort() {
        cohort = fixtures.cohort();
        viewer = fixtures.member(cohort);
        her = fixtures.person();
        cohorts.put(cohort, her, new CohortRole(true, false), Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void thePageSaysWhoSheIsInTheCohortsOfBoth() {
        open(viewer, her);

        assertThat(find(H1.class).single().getElement().getTextRecursively()).isEqualTo("Amina");
        assertThat(words()).contains("Test cohort", "moderator", "Here since March 2026");
    }

    @Test
    void theTitleOfThePageNamesNobody() {
        open(viewer, her);

        assertThat(UI.getCurrent().getInternals().getTitle()).doesNotContain("Amina");
    }

    @Test
    void blockingAsksFirstAndSaysWhatItDoes() {
        var plain = fixtures.member(cohort);
        open(viewer, plain);
        press("Block");

        assertThat(blocks.between(viewer, plain)).isFalse();
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("She is not told.", "Moderators and coordinators still see you both.");
        confirm();
        assertThat(blocks.between(viewer, plain)).isTrue();
        assertThat(words()).contains("You have blocked her. You do not see each other’s posts.");
    }

    @Test
    void whereOneAnswersForTheCohortTheQuestionSaysThatSheSeesEverythingThere() {
        open(viewer, her);
        press("Block");

        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("except where one of you moderates or coordinates");
        confirm();
        assertThat(words()).contains("that one still sees what the other writes");
    }

    @Test
    void unblockingIsOnePress() {
        blocks.block(viewer, fixtures.page(her));
        open(viewer, her);
        press("Unblock");

        assertThat(blocks.between(viewer, her)).isFalse();
        assertThat(find(NativeButton.class).withText("Block").all()).hasSize(1);
    }

    @Test
    void onOnesOwnPageThereIsAWayToTheSettingsAndNothingToBlock() {
        open(viewer, viewer);

        assertThat(find(Anchor.class).withText("To your settings").single().getHref())
                .isEqualTo("settings");
        assertThat(find(NativeButton.class).withText("Block").all()).isEmpty();
    }

    @Test
    void whomSheBlockedFindsTheSameAsAnOutsider() {
        blocks.block(her, fixtures.page(viewer));
        signIn(fixtures.address(viewer));

        assertThat(navigate(CohortRoutes.person(fixtures.page(her)), MissingView.class))
                .isNotNull();
    }

    private void open(PersonId person, PersonId whose) {
        signIn(fixtures.address(person));
        navigate(PersonView.class, Map.of("id", fixtures.page(whose).value()));
    }

    private void confirm() {
        test(find(NativeButton.class).withText("Block").last()).click();
    }

    private String words() {
        return find(PersonView.class).single().getElement().getTextRecursively();
    }
}
