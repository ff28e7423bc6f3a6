package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class CohortSettingsViewTest extends ViewTest {

    @Autowired
    private CohortSettings settings;

    private String slug;
    private CohortId cohort;
    private PersonId coordinator;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        coordinator = fixtures.with(cohort, new CohortRole(false, true));
    }

    @Test
    void newcomersDoNotWaitUnlessSomebodyWantsIt() {
        open(coordinator);

        assertThat(find(Checkbox.class).single().getValue()).isFalse();
        assertThat(settings.of(coordinator, slug).newcomerWaitHours()).isNull();
    }

    @Test
    void aCoordinatorLetsNewcomersWaitAndNoLonger() {
        open(coordinator);
        test(find(Checkbox.class).single()).click();
        find(IntegerField.class).single().setValue(48);
        press("Save");
        assertThat(settings.of(coordinator, slug).newcomerWaitHours()).isEqualTo(48);

        test(find(Checkbox.class).single()).click();
        press("Save");
        assertThat(settings.of(coordinator, slug).newcomerWaitHours()).isNull();
    }

    @Test
    void aWaitOfMoreThanAWeekIsRefusedAtTheField() {
        open(fixtures.administrator());
        test(find(Checkbox.class).single()).click();
        find(IntegerField.class).single().setValue(169);
        press("Save");

        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(settings.of(coordinator, slug).newcomerWaitHours()).isNull();
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(fixtures.moderator(cohort)));

        assertThat(navigate("cohorts/" + slug + "/settings", MissingView.class)).isNotNull();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate("cohorts/" + slug + "/settings", CohortSettingsView.class);
    }
}
