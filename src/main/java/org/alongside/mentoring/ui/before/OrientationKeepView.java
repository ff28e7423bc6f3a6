package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// Where coordinators keep the orientation of their cohort, for each of the two roles.
@Route(value = "mentoring/orientation/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class OrientationKeepView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Orientation orientation;
    private final PersonId person;
    private final Div content = new Div();
    private String slug = "";

    OrientationKeepView(Orientation orientation, CurrentPerson current) {
        super("before.keep.title");
        this.orientation = orientation;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        show();
    }

    private void show() {
        content.removeAll();
        var intro = new Paragraph(t("before.keep.intro"));
        intro.addClassNames("quiet", "measure");
        content.add(intro);
        for (var role : PairRole.values()) {
            content.add(part(orientation.kept(person, slug, role, getLocale())));
        }
    }

    private Div part(Orientation.Course course) {
        var mentor = course.role() == PairRole.MENTOR;
        var title = new H2(t(mentor ? "before.orientation.forMentor" : "before.orientation.forMentee"));
        var state = new Paragraph(t(course.edition() == 0 ? "before.keep.usual" : "before.keep.own"));
        state.addClassNames("small", "quiet");
        var list = new UnorderedList();
        list.addClassName("clean");
        for (int i = 0; i < course.sheets().size(); i++) {
            list.add(item(course, i));
        }
        var add = Buttons.ordinary(t("before.keep.add"), _ -> edit(course, null));
        var part = new Div(title, state, list, add);
        part.addClassNames("card", "stack");
        return part;
    }

    private ListItem item(Orientation.Course course, int index) {
        var sheet = course.sheets().get(index);
        var name = new Span(sheet.title());
        name.getElement().setAttribute("dir", "auto");
        var buttons = new Div(button("before.change", sheet, () -> edit(course, index)));
        buttons.addClassNames("row", "small");
        if (index > 0) {
            buttons.add(button(
                    "before.keep.up",
                    sheet,
                    () -> change(
                            "before.keep.moved",
                            () -> orientation.moveUp(
                                    person,
                                    course.cohort().cohort(),
                                    course.role(),
                                    course.edition(),
                                    index,
                                    getLocale()))));
        }
        buttons.add(button("before.keep.remove", sheet, () -> askToRemove(course, index)));
        var item = new ListItem(name, buttons);
        item.addClassName("before-page");
        return item;
    }

    // Read out with its title: one "Remove" among several says nothing.
    private NativeButton button(String key, Orientation.Sheet sheet, Command work) {
        var button = Buttons.plain(t(key), _ -> work.execute());
        button.setAriaLabel(t(key) + ": " + sheet.title());
        return button;
    }

    private void edit(Orientation.Course course, @Nullable Integer index) {
        var form = new SheetForm(index == null ? null : course.sheets().get(index));
        ConfirmDialog.form(
                        t(index == null ? "before.keep.add" : "before.change"),
                        t("before.keep.editText"),
                        t("before.save"),
                        () -> form.run((title, body) -> store(course, index, title, body)))
                .with(form)
                .open();
    }

    private void store(Orientation.Course course, @Nullable Integer index, String title, String body) {
        var cohort = course.cohort().cohort();
        change("before.keep.saved", () -> {
            if (index == null) {
                orientation.add(person, cohort, course.role(), course.edition(), title, body, getLocale());
            } else {
                orientation.change(person, cohort, course.role(), course.edition(), index, title, body, getLocale());
            }
        });
    }

    private void askToRemove(Orientation.Course course, int index) {
        ConfirmDialog.danger(
                        t(
                                "before.keep.removeTitle",
                                "title",
                                course.sheets().get(index).title()),
                        t("before.keep.removeText"),
                        t("before.keep.remove"),
                        () -> change(
                                "before.keep.removed",
                                () -> orientation.remove(
                                        person,
                                        course.cohort().cohort(),
                                        course.role(),
                                        course.edition(),
                                        index,
                                        getLocale())))
                .open();
    }

    private void change(String done, Command work) {
        work.execute();
        show();
        Announcer.announce(UI.getCurrentOrThrow(), t(done));
    }
}
