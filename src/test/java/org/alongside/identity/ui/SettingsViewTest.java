package org.alongside.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.alongside.identity.Blocks;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.People;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private Blocks blocks;

    private PersonId person;

    @BeforeEach
    void open() {
        var email = Fixtures.address();
        person = fixtures.person(email);
        signIn(email);
        navigate(SettingsView.class);
    }

    @Test
    void nameIsChanged() {
        type("Display name", "Lien");
        press("Save name");
        assertThat(people.self(person).name()).isEqualTo("Lien");
    }

    @Test
    void refusedNameStaysInItsFieldWithTheReason() {
        type("Display name", "...");
        press("Save name");
        var field = find(TextField.class).withLabel("Display name").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Please write a name of at most 60 characters.");
        assertThat(field.getValue()).isEqualTo("...");
    }

    @Test
    @SuppressWarnings("unchecked")
    void chosenLanguageIsKeptAndKnownToTheSession() {
        RadioButtonGroup<String> languages = find(RadioButtonGroup.class).single();
        languages.setValue("ar");
        press("Use this language");
        assertThat(people.languageOf(person)).hasValue(Locale.forLanguageTag("ar"));
        assertThat(current.find().orElseThrow().language()).hasValue(Locale.forLanguageTag("ar"));
    }

    @Test
    void wrongCurrentPasswordIsToldAtItsField() {
        var field = find(PasswordField.class).withLabel("Current password").single();
        field.setValue("a guess");
        find(PasswordField.class).withLabel("New password").single().setValue("another long password");
        press("Change password");
        assertThat(field.getErrorMessage()).isEqualTo("This is not your current password.");
    }

    @Test
    void whoBlockedNobodySeesNothingOfBlocking() {
        assertThat(find(BlockedPeople.class).all()).isEmpty();
    }

    @Test
    void whomSheBlockedCanBeUnblocked() {
        var other = fixtures.person();
        blocks.block(person, fixtures.page(other));
        // From elsewhere, since the page is open already.
        navigate(WelcomeView.class, Map.of("token", "none"));
        navigate(SettingsView.class);
        press("Unblock");

        assertThat(blocks.between(person, other)).isFalse();
        assertThat(find(BlockedPeople.class).single().getElement().getTextRecursively())
                .contains("You have blocked nobody.");
    }
}
