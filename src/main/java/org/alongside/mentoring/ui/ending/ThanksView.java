package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PayForward;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// Thanks she got, kept for herself.
@Route(value = MentoringRoutes.THANKS, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class ThanksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PayForward forward;
    private final PersonId person;
    private final Div content = new Div();

    ThanksView(PayForward forward, CurrentPerson current) {
        super("thanks.title");
        this.forward = forward;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var notes = forward.thanks(person);
        if (notes.isEmpty()) {
            content.add(new EmptyState(t("thanks.empty"), t("thanks.emptyText")));
            return;
        }
        content.add(Parts.quiet(t("thanks.hint")));
        for (var note : notes) {
            var head = t(
                    "thanks.from",
                    "name",
                    note.from(),
                    "when",
                    Parts.moment(note.text().writtenAt(), getLocale()));
            var card = new Div(Parts.said(head, note.text().body()));
            card.addClassNames("card", "thanks");
            content.add(card);
        }
    }
}
