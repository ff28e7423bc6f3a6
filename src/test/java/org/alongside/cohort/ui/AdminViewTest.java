package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.alongside.cohort.CohortMember;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdminViewTest extends ViewTest {

    @Autowired
    private Cohorts cohorts;

    private PersonId administrator;
    private String slug;

    @BeforeEach
    void open() {
        var email = Fixtures.address();
        administrator = fixtures.administrator(email);
        slug = fixtures.slug();
        signIn(email);
    }

    @Test
    void cohortIsMadeAndOpened() {
        navigate(AdminView.class);
        type("Name", "Autumn");
        type("Address", slug);
        press("Create cohort");
        assertThat(getCurrentView()).isInstanceOf(AdminCohortView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Autumn");
    }

    @Test
    void addressSheLeavesEmptyIsMadeFromTheName() {
        navigate(AdminView.class);
        type("Name", "Autumn " + slug);
        press("Create cohort");
        assertThat(find(H1.class).single().getText()).isEqualTo("Autumn " + slug);
        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath())
                .isEqualTo(AdminCohortView.PATH + "autumn-" + slug);
    }

    @Test
    void takenAddressIsToldAtItsField() {
        fixtures.cohort(slug);
        navigate(AdminView.class);
        type("Name", "Autumn");
        type("Address", slug);
        press("Create cohort");
        assertThat(find(TextField.class).withLabel("Address").single().getErrorMessage())
                .isEqualTo("There is a cohort at this address already.");
    }

    @Test
    void knownPersonIsAddedWithHerRoles() {
        var cohort = fixtures.cohort(slug);
        var email = Fixtures.address();
        fixtures.person(email);
        navigate(AdminCohortView.class, Map.of("slug", slug));
        typeEmail("Email", email);
        find(Checkbox.class).withLabel("Moderator").single().setValue(true);
        press("Add");
        assertThat(cohorts.members(administrator, cohort))
                .singleElement()
                .extracting(CohortMember::email, CohortMember::role)
                .containsExactly(email, new CohortRole(true, false));
    }

    @Test
    void unknownPersonGetsAnAccountAndALinkToHandOver() {
        var cohort = fixtures.cohort(slug);
        navigate(AdminCohortView.class, Map.of("slug", slug));
        typeEmail("Email", Fixtures.address());
        press("Add");
        type("Display name", "Lien");
        press("Add");
        assertThat(find(TextField.class).withLabel("Link").single().getValue()).contains("/welcome/");
        assertThat(cohorts.members(administrator, cohort))
                .singleElement()
                .extracting(CohortMember::name, CohortMember::canSignIn)
                .containsExactly("Lien", false);
    }

    @Test
    void personIsTakenOutOnlyAfterAsking() {
        var cohort = fixtures.cohort(slug);
        fixtures.member(cohort);
        navigate(AdminCohortView.class, Map.of("slug", slug));
        press("Take out");
        assertThat(cohorts.members(administrator, cohort)).hasSize(1);
        test(find(com.vaadin.flow.component.html.NativeButton.class)
                        .withClassName("danger")
                        .single())
                .click();
        assertThat(cohorts.members(administrator, cohort)).isEmpty();
    }

    @Test
    void memberFindsNothingHere() {
        var email = Fixtures.address();
        fixtures.person(email);
        signIn(email);
        UI.getCurrentOrThrow().navigate("admin");
        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing here");
    }
}
