package org.alongside.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.identity.People;
import org.alongside.identity.SetUpLinks;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Page;

/// Where a set-up link leads: a person chooses her password; the first administrator says who she is, too.
@Route(value = "welcome/:token", layout = GateLayout.class)
@AnonymousAllowed
class WelcomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SetUpLinks links;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final FieldErrors errors = new FieldErrors()
            .at("person.name", name)
            .at("person.email", email)
            .at("person.exists", email)
            .at("password.short", password)
            .at("password.long", password);
    private String token = "";
    private boolean first;

    WelcomeView(SetUpLinks links) {
        super("welcome.title");
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            first = links.isForFirstAdministrator(token);
            showForm();
        } catch (NotFoundException _) {
            showGone();
        }
    }

    private void showForm() {
        add(new Paragraph(t(first ? "welcome.textFirst" : "welcome.text")));
        if (first) {
            name.setLabel(t("welcome.name"));
            name.setHelperText(t("welcome.nameHelp"));
            name.setMaxLength(People.MAX_NAME);
            name.setAutocomplete(Autocomplete.NICKNAME);
            email.setLabel(t("login.email"));
            email.setHelperText(t("welcome.emailHelp"));
            email.setAutocomplete(Autocomplete.USERNAME);
            add(name, email);
        }
        password.setLabel(t("login.password"));
        NewPassword.prepare(password);
        add(password, Buttons.main(t("welcome.submit"), event -> submit()));
    }

    private void submit() {
        var done = errors.run(() -> {
            if (first) {
                links.makeFirstAdministrator(token, email.getValue(), name.getValue(), password.getValue());
            } else {
                links.choosePassword(token, password.getValue());
            }
        });
        if (done) {
            getUI().ifPresent(ui -> ui.navigate(LoginView.ROUTE, QueryParameters.fromString("welcome")));
        }
    }

    // The same for a link that never was, was used or is too old.
    private void showGone() {
        setHeading(t("welcome.goneTitle"));
        add(new Paragraph(t("welcome.goneText")), new Anchor(LoginView.ROUTE, t("welcome.toSignIn")));
    }
}
