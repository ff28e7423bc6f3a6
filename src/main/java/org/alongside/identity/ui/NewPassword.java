package org.alongside.identity.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.alongside.identity.SetUpLinks;

/// What fields for a password to be chosen have in common.
final class NewPassword {

    private NewPassword() {}

    static void prepare(PasswordField field) {
        field.setHelperText(field.getTranslation("welcome.passwordHelp", "least", SetUpLinks.MIN_PASSWORD));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        nameReveal(field);
    }

    /// Names the button that shows what was typed.
    static void nameReveal(PasswordField field) {
        field.getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", field.getTranslation("welcome.show"));
    }
}
