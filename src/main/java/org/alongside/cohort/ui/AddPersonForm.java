package org.alongside.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.People;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/// Adds somebody by her address; where nobody has it yet, asks for a name and makes the account.
final class AddPersonForm extends Div {

    private static final long serialVersionUID = 1L;

    /// Whom to add.
    ///
    /// @param name the display name of a new account; null where there should be one
    record Wish(String email, @Nullable String name, CohortRole role) {}

    private final SerializableConsumer<Wish> onAdd;
    private final EmailField email = new EmailField();
    private final TextField name = new TextField();
    private final Paragraph unknown = new Paragraph(getTranslation("admin.unknown"));
    private final RoleBoxes roles = new RoleBoxes(CohortRole.MEMBER);
    private final FieldErrors errors = new FieldErrors()
            .at("person.email", email)
            .at("person.exists", email)
            .at("person.name", name);

    /// @param onAdd throws [NotFoundException] where no account has the address and no name is given
    AddPersonForm(SerializableConsumer<Wish> onAdd) {
        this.onAdd = onAdd;
        email.setLabel(getTranslation("login.email"));
        email.setMaxLength(People.MAX_EMAIL);
        email.addValueChangeListener(change -> askForName(false));
        name.setLabel(getTranslation("admin.personName"));
        name.setHelperText(getTranslation("admin.personNameHelp"));
        name.setMaxLength(People.MAX_NAME);
        askForName(false);
        addClassNames("card", "stack", "measure");
        var button = Buttons.main(getTranslation("admin.add"), event -> submit());
        add(new H2(getTranslation("admin.addTitle")), email, unknown, name, roles, button);
    }

    private void submit() {
        try {
            var wish = new Wish(email.getValue(), name.isVisible() ? name.getValue() : null, roles.value());
            if (errors.run(() -> onAdd.accept(wish))) {
                clear();
            }
        } catch (NotFoundException notFound) {
            if (name.isVisible()) {
                throw notFound;
            }
            askForName(true);
            name.focus();
            getUI().ifPresent(ui -> Announcer.announce(ui, unknown.getText()));
        }
    }

    private void clear() {
        email.clear();
        name.clear();
        roles.show(CohortRole.MEMBER);
        askForName(false);
    }

    private void askForName(boolean ask) {
        unknown.setVisible(ask);
        name.setVisible(ask);
    }
}
