package org.alongside.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Locale;
import org.alongside.identity.Blocks;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.People;
import org.alongside.identity.PersonView;
import org.alongside.identity.Zones;
import org.alongside.platform.Messages;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// What a person decides about her own account.
@Route(value = "settings", layout = MainLayout.class)
@PermitAll
class SettingsView extends Page {

    private static final long serialVersionUID = 1L;

    /// Stands for "as the browser asks": a language of its own would be a null among the choices.
    private static final String BROWSER = "";

    private final transient People people;
    private final transient CurrentPerson current;

    private final TextField name = new TextField();
    private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
    private final PasswordField password = new PasswordField();
    private final PasswordField next = new PasswordField();

    SettingsView(People people, Blocks blocks, Zones zones, CurrentPerson current) {
        super("settings.title");
        this.people = people;
        this.current = current;
        var self = people.self(current.id());
        add(
                nameSection(self),
                languageSection(self),
                new ZoneSection(zones, current.id()),
                passwordSection(self),
                new BlockedPeople(blocks, current.id()),
                signOutSection());
    }

    private Component nameSection(PersonView self) {
        var errors = new FieldErrors().at("person.name", name);
        name.setLabel(t("settings.name"));
        name.setHelperText(t("settings.nameHelp"));
        name.setMaxLength(People.MAX_NAME);
        name.setAutocomplete(Autocomplete.NICKNAME);
        name.setValue(self.name());
        var save = Buttons.main(t("settings.saveName"), event -> {
            if (errors.run(() -> people.rename(current.id(), name.getValue()))) {
                tell("settings.nameSaved");
            }
        });
        return section("settings.nameTitle", name, save);
    }

    private Component languageSection(PersonView self) {
        var chosen = self.language();
        var choices = new ArrayList<String>();
        choices.add(BROWSER);
        Messages.LOCALES.forEach(locale -> choices.add(locale.toLanguageTag()));
        language.setLabel(t("settings.language"));
        language.setItems(choices);
        language.setRenderer(new ComponentRenderer<>(this::languageName));
        language.setValue(chosen == null ? BROWSER : Messages.nearest(chosen).toLanguageTag());
        return section(
                "settings.languageTitle",
                language,
                Buttons.ordinary(t("settings.useLanguage"), event -> changeLanguage()));
    }

    // Each in its own script, so that she finds hers in a page she cannot read.
    private Span languageName(String tag) {
        if (tag.equals(BROWSER)) {
            return new Span(t("settings.browserLanguage"));
        }
        var locale = Locale.forLanguageTag(tag);
        var words = new Span(locale.getDisplayLanguage(locale));
        words.getElement().setAttribute("lang", tag).setAttribute("dir", "auto");
        return words;
    }

    private void changeLanguage() {
        var tag = language.getValue();
        current.chooseLanguage(tag == null || tag.equals(BROWSER) ? null : Locale.forLanguageTag(tag));
        UI.getCurrentOrThrow().getPage().reload();
    }

    private Component passwordSection(PersonView self) {
        var errors = new FieldErrors()
                .at("password.current", password)
                .at("password.short", next)
                .at("password.long", next);
        password.setLabel(t("settings.currentPassword"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        NewPassword.nameReveal(password);
        next.setLabel(t("settings.newPassword"));
        NewPassword.prepare(next);
        var address = new Paragraph(t("settings.email", "email", Bdi.isolated(self.email())));
        var others = new Paragraph(t("settings.othersEnd"));
        others.addClassNames("quiet", "small");
        var change = Buttons.ordinary(t("settings.changePassword"), event -> {
            if (errors.run(this::changePassword)) {
                password.clear();
                next.clear();
                tell("settings.passwordChanged");
            }
        });
        return section("settings.signInTitle", address, password, next, others, change);
    }

    private void changePassword() {
        var session = VaadinSession.getCurrent().getSession().getId();
        people.changePassword(current.id(), password.getValue(), next.getValue(), session);
    }

    private Component signOutSection() {
        return section("account.signOut", Buttons.ordinary(t("account.signOut"), event -> SignOut.now()));
    }

    private Section section(String titleKey, Component... parts) {
        var title = new H2(t(titleKey));
        var id = titleKey.replace('.', '-');
        title.setId(id);
        var section = new Section(title);
        section.add(parts);
        section.addClassNames("stack", "measure");
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }

    private void tell(String key) {
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t(key));
    }
}
