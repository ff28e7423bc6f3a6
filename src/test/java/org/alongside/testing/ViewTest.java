package org.alongside.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Views without a browser, in the shared context.
@ApplicationTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Fixtures fixtures;

    @Autowired
    private UserDetailsService accounts;

    /// Signs in for the rest of the test.
    protected void signIn(String email) {
        var person = accounts.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected void press(String verb) {
        test(find(NativeButton.class).withText(verb).single()).click();
    }

    protected void type(String label, String text) {
        find(TextField.class).withLabel(label).single().setValue(text);
    }

    protected void typeEmail(String label, String text) {
        find(EmailField.class).withLabel(label).single().setValue(text);
    }
}
