package org.alongside.mentoring.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.alongside.mentoring.MatchingScene;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class ProgrammeViewTest extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    private MatchingScene scene;

    @BeforeEach
    void aCohort() {
        scene = new MatchingScene(fixtures, jdbc);
    }

    @Test
    void everyPairStandsWithItsStageAndWhatMayNeedSomebody() {
        var mentor = scene.mentor("Lien", 2);
        fixtures.pair(scene.cohort, mentor, fixtures.member(scene.cohort));
        scene.newcomer("Noor", 12);
        open(scene.coordinator);

        var pair = find(PairItem.class).single().getElement().getTextRecursively();
        assertThat(pair).contains("Lien", "Under way", "no contact yet", "no check-in yet", "Quiet for 21 days");
        var page = find(ProgrammeView.class).single().getElement().getTextRecursively();
        assertThat(page).contains("Noor", "12 days", "1 of 2 taken");
        assertThat(find(Anchor.class).withText("Download as a table (CSV)").all())
                .hasSize(1);
    }

    @Test
    void aPairOfHerOwnIsForAnother() {
        fixtures.pair(scene.cohort, scene.mentor("Lien", 2), scene.coordinator);
        open(scene.coordinator);

        assertThat(find(PairItem.class).single().getElement().getTextRecursively())
                .contains("another coordinator looks after this pair")
                .doesNotContain("Quiet", "no contact", "check-in");
    }

    @Test
    void anEmptyCohortSaysWhatThisPlaceIsFor() {
        open(fixtures.administrator());

        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void forOthersThePageDoesNotExist() {
        for (var person : new PersonId[] {
            fixtures.member(scene.cohort), fixtures.moderator(scene.cohort), fixtures.member(fixtures.cohort())
        }) {
            signIn(fixtures.address(person));
            navigate("mentoring/programme/" + scene.slug, MissingView.class);
            assertThat(find(PairItem.class).all()).isEmpty();
        }
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate("mentoring/programme/" + scene.slug, ProgrammeView.class);
    }
}
