package org.alongside.mentoring.ui.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.cohort.CohortRole;
import org.alongside.mentoring.Matching;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.mentoring.MatchingScene;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class MatchingViewTest extends ViewTest {

    @Autowired
    private Matching matching;

    @Autowired
    private JdbcClient jdbc;

    private MatchingScene scene;

    @BeforeEach
    void aCohort() {
        scene = new MatchingScene(fixtures, jdbc);
    }

    @Test
    void aCoordinatorWorksOutADraftAndProposesIt() {
        scene.mentor("Lien", 2);
        var amina = scene.newcomer("Amina", 40);
        scene.newcomer("Noor", 3);
        open(scene.coordinator);

        press("Work out a draft");
        assertThat(find(DraftRow.class).all()).hasSize(2);
        assertThat(find(DraftRow.class).all().getFirst().getElement().getTextRecursively())
                .contains("Amina", "Lien", "has waited 40 days", "1 of 1: Work");
        press("Propose 2 matches");
        press("Propose");

        assertThat(scene.proposals(amina)).containsExactly("MATCH OPEN");
        assertThat(find(DraftRow.class).all()).isEmpty();
    }

    @Test
    void aRowThatIsNotChosenIsNotProposed() {
        scene.mentor("Lien", 2);
        scene.newcomer("Amina", 40);
        scene.newcomer("Noor", 3);
        open(scene.coordinator);
        press("Work out a draft");

        find(DraftRow.class).all().getFirst().choose(false);

        assertThat(find(NativeButton.class).withText("Propose one match").all()).hasSize(1);
    }

    @Test
    void aMatchIsKeptAndLetGo() {
        scene.mentor("Lien", 1);
        scene.newcomer("Amina", 40);
        open(scene.coordinator);
        press("Work out a draft");

        press("Keep");
        assertThat(board().rows().getFirst().pinned()).isTrue();
        press("Let go");
        assertThat(board().rows().getFirst().pinned()).isFalse();
    }

    @Test
    void notTheseTwoKeepsTheNoteForOtherCoordinatorsAsText() {
        scene.mentor("Lien", 1);
        scene.newcomer("Amina", 40);
        open(scene.coordinator);
        press("Work out a draft");

        press("Not these two");
        find(TextArea.class).single().setValue("<script>alert(1)</script> عربي 🌿");
        press("Keep them apart");

        assertThat(find(DraftRow.class).all()).isEmpty();
        assertThat(board().apart().getFirst().note()).isEqualTo("<script>alert(1)</script> عربي 🌿");
        press("Let them be brought together again");
        assertThat(board().apart()).isEmpty();
    }

    @Test
    void anotherIsChosen() {
        scene.mentor("Lien", 1);
        scene.mentor("Mara", 1);
        scene.newcomer("Amina", 40);
        open(scene.coordinator);
        press("Work out a draft");
        var before = board().rows().getFirst().mentor();

        press("Choose another");
        press("Choose");

        assertThat(board().rows().getFirst().mentor()).isNotEqualTo(before);
        assertThat(board().rows().getFirst().pinned()).isTrue();
    }

    @Test
    void whoIsLeftOverIsSaidWhy() {
        scene.mentor("Lien", 1);
        scene.newcomer("Amina", 40, "ti");
        open(scene.coordinator);

        press("Work out a draft");

        assertThat(find(LeftList.class).single().getElement().getTextRecursively())
                .contains("Amina", "No common language with anybody who has a free place.");
    }

    @Test
    void theSecondOfTwoIsToldAndSeesHowItIs() {
        scene.mentor("Lien", 1);
        var amina = scene.newcomer("Amina", 40);
        open(scene.coordinator);
        press("Work out a draft");
        var other = fixtures.with(scene.cohort, new CohortRole(false, true));
        matching.leave(other, scene.cohort, fixtures.page(amina), board().version());

        press("Keep");

        assertThat(find(DraftRow.class).all()).isEmpty();
        assertThat(find(LeftList.class).all()).hasSize(1);
    }

    @Test
    void whatCountsIsChangedAndNonsenseIsRefusedAtTheField() {
        open(scene.coordinator);

        find(IntegerField.class).withLabel("Waiting").single().setValue(60);
        press("Save");
        assertThat(board().weights().waiting()).isEqualTo(60);

        find(IntegerField.class).withLabel("Waiting").single().setValue(101);
        press("Save");
        assertThat(find(IntegerField.class).withLabel("Waiting").single().isInvalid())
                .isTrue();
        assertThat(board().weights().waiting()).isEqualTo(60);
    }

    @Test
    void forOthersThePageDoesNotExist() {
        for (var person : new PersonId[] {
            fixtures.member(scene.cohort), fixtures.moderator(scene.cohort), fixtures.member(fixtures.cohort())
        }) {
            signIn(fixtures.address(person));
            navigate("mentoring/matching/" + scene.slug, MissingView.class);
            assertThat(find(ListItem.class).withText("Amina").all()).isEmpty();
        }
    }

    private MatchingBoard board() {
        return matching.board(scene.coordinator, scene.slug);
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate("mentoring/matching/" + scene.slug, MatchingView.class);
    }
}
