package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.SafeHtml;
import org.jspecify.annotations.Nullable;

/// The orientation of a role, a page at a time, and at the end the word that she has read it.
@Route(value = "mentoring/orientation/:slug/:role", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class OrientationView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Orientation orientation;
    private final PersonId person;
    private final Div content = new Div();
    private Orientation.@Nullable Course course;
    private int at;

    OrientationView(Orientation orientation, CurrentPerson current) {
        super("before.orientation.title");
        this.orientation = orientation;
        this.person = current.id();
        addClassName("narrow");
        content.addClassNames("card", "stack", "before-sheet");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var found = orientation.of(
                person,
                parameters.get("slug").orElse(""),
                role(parameters.get("role").orElse("")),
                getLocale());
        course = found;
        at = 0;
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        setHeading(
                t(found.role() == PairRole.MENTOR ? "before.orientation.forMentor" : "before.orientation.forMentee"));
        show(false);
    }

    static PairRole role(String word) {
        return switch (word) {
            case "mentor" -> PairRole.MENTOR;
            case "mentee" -> PairRole.MENTEE;
            default -> throw new NotFoundException();
        };
    }

    private void show(boolean moved) {
        var all = Objects.requireNonNull(course);
        var sheet = all.sheets().get(at);
        content.removeAll();
        var count = new Paragraph(t(
                "before.orientation.page", "page", at + 1, "pages", all.sheets().size()));
        count.addClassNames("small", "quiet");
        var title = new H2(sheet.title());
        title.getElement().setAttribute("dir", "auto").setAttribute("tabindex", "-1");
        var body = new SafeHtml(sheet.body());
        body.addClassName("measure");
        if (sheet.lang() != null) {
            title.getElement().setAttribute("lang", sheet.lang());
            body.getElement().setAttribute("lang", sheet.lang());
        }
        content.add(count, title, body, buttons(all));
        if (moved) {
            title.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
        }
    }

    private Div buttons(Orientation.Course all) {
        var buttons = new Div();
        buttons.addClassName("row");
        if (at + 1 < all.sheets().size()) {
            buttons.add(Buttons.main(t("before.orientation.next"), _ -> go(1)));
        } else if (all.doneAt() == null) {
            var confirm = Buttons.main(t("before.orientation.confirm"), _ -> confirm(all));
            Buttons.ignoreDoubleClicks(confirm);
            buttons.add(confirm);
        } else {
            buttons.add(Links.button(MentoringRoutes.HOME, t("before.orientation.done"), "main"));
        }
        if (at > 0) {
            buttons.add(Buttons.plain(t("before.orientation.before"), _ -> go(-1)));
        }
        return buttons;
    }

    private void go(int pages) {
        at += pages;
        show(true);
    }

    private void confirm(Orientation.Course all) {
        orientation.confirm(person, all.cohort().cohort(), all.role(), all.edition());
        var ui = UI.getCurrentOrThrow();
        Notice.show(ui, Notice.Kind.GOOD, t("before.orientation.confirmed"));
        ui.navigate(MentoringRoutes.HOME);
    }
}
