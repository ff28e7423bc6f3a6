package org.alongside.mentoring.ui.plan;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.cohort.HelpNote;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.PlanScene;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementViewTest extends PlanViewTest {

    private static final String SCOPE = "What this is for";

    @Autowired
    private Agreements agreements;

    @Test
    void anEmptyPageSaysWhatItIsFor() {
        open(mentee, "agreement", AgreementView.class);

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(paragraphs()).anyMatch(words -> words.contains("There is one limit"));
    }

    @Test
    void sheProposesFromWordsThatAreOfferedAndTheOtherAgrees() {
        open(mentee, "agreement/write", AgreementWriteView.class);
        test(find(NativeButton.class)
                        .withText("Show me words to begin with")
                        .all()
                        .getFirst())
                .click();
        assertThat(find(TextArea.class).withLabel(SCOPE).single().getValue()).startsWith("We work on finding my way");
        press("Propose it to \u2068Lien\u2069");

        open(mentor, "agreement", AgreementView.class);
        press("I agree");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("What you agreed on");
    }

    @Test
    void aSectionThatWaitsIsMarkedForItsAuthorAndTheOtherSeesNothing() {
        agreements.propose(mentor, pair, PlanScene.agreement(SPAM), 0);

        open(mentor, "agreement", AgreementView.class);
        assertThat(tags()).containsExactly("waits for a moderator");
        open(mentee, "agreement", AgreementView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void whoWasOvertakenKeepsHerWordsAndSeesTheNewerOne() {
        open(mentee, "agreement/write", AgreementWriteView.class);
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        write(SCOPE, "We speak about school.");
        press("Propose it to \u2068Lien\u2069");

        assertThat(paragraphs()).contains("There is a newer version meanwhile. What you wrote is kept here.");
        assertThat(find(AgreementParts.class).all()).hasSize(1);
        assertThat(agreements.draft(mentee, pair)).containsEntry(AgreementSection.SCOPE, "We speak about school.");

        press("Propose it to \u2068Lien\u2069");
        assertThat(agreements.of(mentor, pair).seen()).isEqualTo(2);
    }

    @Test
    void whoWritesThatSheIsInDangerIsShownWhereToFindHelp() {
        open(mentee, "agreement/write", AgreementWriteView.class);
        write(SCOPE, DANGER);
        press("Propose it to \u2068Lien\u2069");

        assertThat(find(HelpNote.class).all()).hasSize(1);
    }

    @Test
    void nobodyElseFindsIt() {
        signIn(fixtures.address(fixtures.moderator(cohort)));

        assertThat(navigate("pairs/" + pair.value() + "/agreement", MissingView.class))
                .isNotNull();
        assertThat(navigate("pairs/" + pair.value() + "/agreement/write", MissingView.class))
                .isNotNull();
    }
}
