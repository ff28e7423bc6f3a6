package org.alongside.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.alongside.identity.People;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

class WelcomeViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private UserDetailsService accounts;

    @Test
    void chosenPasswordLeadsToTheDoor() {
        var email = Fixtures.address();
        open(email);
        find(PasswordField.class).single().setValue("three short words");
        press("Set password");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(accounts.loadUserByUsername(email).getPassword()).isNotNull();
    }

    @Test
    void shortPasswordIsToldAtItsFieldAndStays() {
        open(Fixtures.address());
        var field = find(PasswordField.class).single();
        field.setValue("short");
        press("Set password");
        assertThat(field.getErrorMessage()).isEqualTo("This password is too short: use at least 12 characters.");
        assertThat(field.getValue()).isEqualTo("short");
    }

    @Test
    void linkThatDoesNotWorkSaysWhatToDo() {
        navigate(WelcomeView.class, Map.of("token", "no-such-token"));
        assertThat(find(H1.class).single().getText()).isEqualTo("This link does not work");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    private void open(String email) {
        var path = people.add(fixtures.administrator(), email, "Lien").setUpPath();
        navigate(WelcomeView.class, Map.of("token", path.substring("/welcome/".length())));
    }
}
