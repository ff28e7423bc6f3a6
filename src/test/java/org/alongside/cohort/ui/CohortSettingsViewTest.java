package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.PostingLimits;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        field("How many hours").setValue(48);
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
        field("How many hours").setValue(169);
        press("Save");

        assertThat(field("How many hours").isInvalid()).isTrue();
        assertThat(settings.of(coordinator, slug).newcomerWaitHours()).isNull();
    }

    @Test
    void newMembersAreAskedTheUsualUntilSomebodyChooses() {
        open(coordinator);

        assertThat(field("Seconds between two posts").getValue()).isEqualTo(30);
        assertThat(settings.of(coordinator, slug).limits()).isEqualTo(PostingLimits.USUAL);
    }

    @Test
    void aCoordinatorChoosesWhatNewMembersAreAsked() {
        open(coordinator);
        field("Days somebody counts as new").setValue(7);
        field("Seconds between two posts").setValue(0);
        field("Threads on the first day").setValue(1);
        field("Posts on the first day").setValue(5);
        field("Links in one post").setValue(0);
        press("Save limits");
        press("Save limits");

        assertThat(settings.of(coordinator, slug).limits()).isEqualTo(new PostingLimits(0, 1, 5, 0, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "Days somebody counts as new, 31",
        "Seconds between two posts, -1",
        "Seconds between two posts, 3601",
        "Threads on the first day, 0",
        "Posts on the first day, 501",
        "Links in one post, 51",
        "Links in one post,",
    })
    void aNumberThatCannotBeIsRefusedAtItsField(String label, @Nullable Integer number) {
        open(coordinator);
        field(label).setValue(number);
        press("Save limits");

        assertThat(field(label).isInvalid()).isTrue();
        assertThat(field(label).getErrorMessage()).contains("from");
        assertThat(settings.of(coordinator, slug).limits()).isEqualTo(PostingLimits.USUAL);
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(fixtures.moderator(cohort)));

        assertThat(navigate("cohorts/" + slug + "/settings", MissingView.class)).isNotNull();
    }

    private IntegerField field(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate("cohorts/" + slug + "/settings", CohortSettingsView.class);
    }
}
