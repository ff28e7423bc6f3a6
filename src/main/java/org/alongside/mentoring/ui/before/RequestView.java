package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.OwnRequest;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.Requests;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// Where a newcomer says that she would like somebody to walk along. What she brings comes first (P24).
@Route(value = "mentoring/request/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class RequestView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Requests requests;
    private final transient Orientation orientation;
    private final transient HelpLines helpLines;
    private final PersonId person;
    private final Div content = new Div();

    RequestView(Requests requests, Orientation orientation, HelpLines helpLines, CurrentPerson current) {
        super("before.request.title");
        this.requests = requests;
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
        show(requests.of(person, slug));
    }

    private void show(OwnRequest request) {
        content.removeAll();
        var where = new Paragraph(new Bdi(request.cohort().name()));
        where.addClassName("quiet");
        var intro = new Paragraph(t("before.request.intro"));
        intro.addClassNames("quiet", "measure");
        content.add(where, intro);
        var form = new Form(request);
        content.add(
                card("before.request.brings", form.experience),
                card("before.request.seeks", form.terms, form.must, form.goals, form.wishes),
                apart(),
                new Div(form.save));
    }

    private Div apart() {
        var text = new Paragraph(t("before.request.apart"));
        text.addClassName("small");
        var link = Links.button(MentoringRoutes.apart(), t("before.apart.open"), "plain");
        var card = new Div(text, link);
        card.addClassNames("notice", "plain");
        return card;
    }

    private void save(OwnRequest request, Form form) {
        var draft = new Requests.Draft(
                form.terms.terms(),
                form.must.getValue(),
                form.experience.getValue(),
                form.goals.getValue(),
                form.wishes.getValue(),
                null,
                request.version());
        var cohort = request.cohort();
        var saved = requests.save(person, cohort.cohort(), draft);
        var ui = UI.getCurrentOrThrow();
        Notice.show(ui, Notice.Kind.GOOD, t(saved.held() ? "before.savedHeld" : "before.request.saved"));
        if (saved.danger()) {
            show(requests.of(person, cohort.slug()));
            var help = new HelpNote(helpLines.of(person, cohort.cohort()));
            content.addComponentAsFirst(help);
            help.announce(ui);
            return;
        }
        ui.navigate(
                orientation.done(person, cohort.cohort(), PairRole.MENTEE)
                        ? MentoringRoutes.HOME
                        : MentoringRoutes.orientation(cohort.slug(), PairRole.MENTEE));
    }

    private Div card(String title, Component... parts) {
        var card = new Div(new H2(t(title)));
        card.add(parts);
        card.addClassNames("card", "stack");
        return card;
    }

    /// Its fields.
    private final class Form extends Div {

        private static final long serialVersionUID = 1L;

        private final FieldErrors errors = new FieldErrors();
        private final TextArea experience;
        private final TermsForm terms = new TermsForm(t("before.request.topicsHelp"), errors);
        private final Checkbox must = new Checkbox(t("before.request.must"));
        private final TextArea goals;
        private final TextArea wishes;
        private final Component save;

        Form(OwnRequest request) {
            var texts = request.texts();
            experience =
                    Words.field(t("before.request.experience"), t("before.request.experienceHelp"), texts.experience());
            goals = Words.field(t("before.request.goals"), t("before.request.goalsHelp"), texts.goals());
            wishes = Words.field(t("before.request.wishes"), t("before.request.wishesHelp"), texts.wishes());
            terms.show(request.terms());
            must.setValue(request.wayIsMust());
            errors.at("before.words", experience);
            var button = Buttons.main(
                    t(request.standing().isEmpty() ? "before.request.make" : "before.save"),
                    _ -> errors.run(() -> save(request, this)));
            Buttons.ignoreDoubleClicks(button);
            save = button;
        }
    }
}
