package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.OwnOffer;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// Where a member says that she can walk along with newcomers, and how.
@Route(value = "mentoring/offer/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class OfferView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Offers offers;
    private final transient Orientation orientation;
    private final transient HelpLines helpLines;
    private final PersonId person;
    private final Div content = new Div();

    OfferView(Offers offers, Orientation orientation, HelpLines helpLines, CurrentPerson current) {
        super("before.offer.title");
        this.offers = offers;
        this.orientation = orientation;
        this.helpLines = helpLines;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        show(offers.of(person, slug));
    }

    private void show(OwnOffer offer) {
        content.removeAll();
        var intro = new Paragraph(t("before.offer.intro"));
        intro.addClassNames("quiet", "measure");
        var where = new Paragraph(new Bdi(offer.cohort().name()));
        where.addClassName("quiet");
        content.add(where, intro);
        var errors = new FieldErrors();
        var terms = new TermsForm(t("before.offer.topicsHelp"), errors);
        terms.show(offer.terms());
        var places = places(offer, errors);
        var learn = Words.field(t("before.offer.learn"), t("before.offer.learnHelp"), offer.learn());
        var worry = Words.field(t("before.offer.worry"), t("before.offer.worryHelp"), offer.worry());
        errors.at("before.words", learn);
        var save = Buttons.main(
                t(offer.standing().isEmpty() ? "before.offer.make" : "before.save"),
                _ -> errors.run(() -> save(offer, places, terms, learn, worry)));
        Buttons.ignoreDoubleClicks(save);
        content.add(
                card("before.offer.how", places, terms),
                card("before.offer.opening", about("before.offer.openingText"), learn, worry),
                new Div(save));
    }

    private IntegerField places(OwnOffer offer, FieldErrors errors) {
        var places = new IntegerField(t("before.offer.places"));
        places.setHelperText(t("before.offer.placesHelp", "taken", offer.taken()));
        places.setMin(Math.max(1, offer.taken()));
        places.setMax(Offers.MOST_PLACES);
        places.setStepButtonsVisible(true);
        places.addClassName("before-number");
        places.setValue(offer.capacity());
        errors.at("offer.places", places).at("offer.taken", places);
        return places;
    }

    private void save(OwnOffer offer, IntegerField places, TermsForm terms, TextArea learn, TextArea worry) {
        var capacity = places.getValue();
        var draft = new Offers.Draft(
                terms.terms(),
                capacity == null ? 0 : capacity,
                learn.getValue(),
                worry.getValue(),
                null,
                offer.version());
        var cohort = offer.cohort();
        var saved = offers.save(person, cohort.cohort(), draft);
        var ui = UI.getCurrentOrThrow();
        Notice.show(ui, Notice.Kind.GOOD, t(saved.held() ? "before.savedHeld" : "before.offer.saved"));
        if (saved.danger()) {
            show(offers.of(person, cohort.slug()));
            var help = new HelpNote(helpLines.of(person, cohort.cohort()));
            content.addComponentAsFirst(help);
            help.announce(ui);
            return;
        }
        ui.navigate(
                orientation.done(person, cohort.cohort(), PairRole.MENTOR)
                        ? MentoringRoutes.HOME
                        : MentoringRoutes.orientation(cohort.slug(), PairRole.MENTOR));
    }

    private Paragraph about(String key) {
        var text = new Paragraph(t(key));
        text.addClassNames("small", "quiet");
        return text;
    }

    private Div card(String title, Component... parts) {
        var card = new Div(new H2(t(title)));
        card.add(parts);
        card.addClassNames("card", "stack");
        return card;
    }
}
