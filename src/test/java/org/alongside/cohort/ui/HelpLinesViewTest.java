package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HelpLinesViewTest extends ViewTest {

    @Autowired
    private HelpLines helpLines;

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
    void aCoordinatorAddsALine() {
        open(coordinator);
        add("Lantern Street", "+45 00 00 00 01");

        assertThat(find(Anchor.class).withText("+45 00 00 00 01").single().getHref())
                .isEqualTo("tel:+4500000001");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsToldAtItsField() {
        open(coordinator);
        add("Lantern Street", " ");

        assertThat(find(TextField.class).withLabel("Number or link").single().getErrorMessage())
                .isEqualTo("Please write a number or a link of at most 200 characters.");
    }

    @Test
    void aLineIsChangedInTheForm() {
        helpLines.add(coordinator, cohort, "Lantern Street", "112", "");
        open(coordinator);
        press("Change");
        type("Name", "Harbour House");
        press("Save");

        assertThat(helpLines.of(coordinator, cohort)).extracting(HelpLine::name).containsExactly("Harbour House");
    }

    @Test
    void theSecondLineMovesUp() {
        helpLines.add(coordinator, cohort, "One", "1", "");
        helpLines.add(coordinator, cohort, "Two", "2", "");
        open(coordinator);
        press("Move up");

        assertThat(helpLines.of(coordinator, cohort)).extracting(HelpLine::name).containsExactly("Two", "One");
    }

    @Test
    void removingAsksFirst() {
        helpLines.add(coordinator, cohort, "One", "1", "");
        open(coordinator);
        press("Remove");
        assertThat(helpLines.of(coordinator, cohort)).hasSize(1);
        test(find(NativeButton.class).withText("Remove").last()).click();

        assertThat(helpLines.of(coordinator, cohort)).isEmpty();
    }

    @Test
    void aMemberReadsOnly() {
        helpLines.add(coordinator, cohort, "One", "https://example.org/", "");
        open(fixtures.member(cohort));

        assertThat(find(Anchor.class)
                        .withText("https://example.org/")
                        .single()
                        .getElement()
                        .getAttribute("rel"))
                .isEqualTo("noopener noreferrer");
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(NativeButton.class).withText("Remove").all()).isEmpty();
    }

    @Test
    void aScriptIsNoLink() {
        helpLines.add(coordinator, cohort, "One", "javascript:alert(1)", "");
        open(fixtures.member(cohort));

        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("javascript"));
    }

    @Test
    void anOutsiderFindsNothing() {
        signIn(fixtures.address(fixtures.member(fixtures.cohort())));

        assertThat(navigate("cohorts/" + slug + "/help-lines", MissingView.class))
                .isNotNull();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(HelpLinesView.class, Map.of("slug", slug));
    }

    private void add(String name, String reach) {
        type("Name", name);
        type("Number or link", reach);
        press("Save");
    }
}
