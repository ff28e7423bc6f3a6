package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.MentoringSettings;
import org.alongside.mentoring.MentoringSettings.ContactRule;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.Wording;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// How a cohort wants mentoring done, for who coordinates it and for administrators.
@Route(value = "mentoring/settings/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class MentoringSettingsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MentoringSettings settings;
    private final PersonId person;
    private final Div content = new Div();

    MentoringSettingsView(MentoringSettings settings, CurrentPerson current) {
        super("before.settings.title");
        this.settings = settings;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        show(settings.of(person, slug));
    }

    private void show(MentoringSettings.Chosen chosen) {
        content.removeAll();
        var where = new Paragraph(new Bdi(chosen.cohort().name()));
        where.addClassName("quiet");
        var wording = new RadioButtonGroup<Wording>(t("before.settings.wording"));
        wording.setItems(Wording.values());
        wording.setItemLabelGenerator(one -> t(one.key(PairRole.MENTOR)) + " / " + t(one.key(PairRole.MENTEE)));
        wording.setValue(chosen.cohort().wording());
        var contact = new RadioButtonGroup<ContactRule>(t("before.settings.contact"));
        contact.setItems(ContactRule.NOTE, ContactRule.HOLD);
        contact.setItemLabelGenerator(one -> t(one.key()));
        contact.setHelperText(t("before.settings.contactHelp"));
        contact.setValue(chosen.contact());
        var errors = new FieldErrors().at("mentoring.changed", wording);
        var save = Buttons.main(
                t("before.save"), _ -> errors.run(() -> save(chosen, wording.getValue(), contact.getValue())));
        var card = new Div(new H2(t("before.settings.words")), wording, contact, save);
        card.addClassNames("card", "stack");
        content.add(where, card);
    }

    private void save(MentoringSettings.Chosen chosen, Wording wording, ContactRule contact) {
        settings.choose(person, chosen.cohort().cohort(), wording, contact, chosen.version());
        show(settings.of(person, chosen.cohort().slug()));
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t("before.settings.saved"));
    }
}
