package org.alongside.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.CohortId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.alongside.uikit.ReachItem;
import org.jspecify.annotations.Nullable;

/// Where the members of a cohort find help at once. Who keeps it changes it here.
@Route(value = "cohorts/:slug/help-lines", layout = MainLayout.class)
@PermitAll
class HelpLinesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient HelpLines helpLines;
    private final transient CurrentPerson person;
    private final Div list = new Div();
    private final HelpLineForm form = new HelpLineForm(this::save);
    private String slug = "";
    private @Nullable CohortId cohort;
    private boolean mayKeep;

    HelpLinesView(HelpLines helpLines, CurrentPerson person) {
        super("help.title");
        this.helpLines = helpLines;
        this.person = person;
        addClassName("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var shown = helpLines.bySlug(person.id(), slug);
        cohort = shown.cohort();
        mayKeep = shown.mayKeep();
        var back = new Anchor(shown.member() ? "cohorts/" + slug : AdminCohortView.PATH + slug, shown.name());
        back.getElement().setAttribute("dir", "auto");
        back.addClassName("small");
        var intro = new Paragraph(t("help.intro"));
        intro.addClassNames("quiet", "measure");
        addComponentAsFirst(back);
        add(intro, list);
        if (mayKeep) {
            add(form);
        }
        show(shown);
    }

    private void show(HelpLines.Shown shown) {
        list.removeAll();
        if (shown.lines().isEmpty()) {
            list.add(new EmptyState(t("help.noneTitle"), t(mayKeep ? "help.noneKeeper" : "help.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("clean");
        for (var line : shown.lines()) {
            var first = line.equals(shown.lines().getFirst());
            items.add(
                    mayKeep
                            ? new ReachItem(line.name(), line.reach(), line.about(), buttons(line, first))
                            : new ReachItem(line.name(), line.reach(), line.about()));
        }
        list.add(items);
    }

    private Div buttons(HelpLine line, boolean first) {
        var buttons = new Div(button("help.change", line, () -> form.change(line)));
        if (!first) {
            buttons.add(button("help.up", line, () -> moveUp(line)));
        }
        buttons.add(button("help.remove", line, () -> askToRemove(line)));
        buttons.addClassNames("row", "small");
        return buttons;
    }

    // Read out with its name: one "Remove" among several says nothing.
    private NativeButton button(String key, HelpLine line, Command work) {
        var verb = t(key);
        var button = Buttons.plain(verb, _ -> work.execute());
        button.setAriaLabel(verb + ": " + line.name());
        return button;
    }

    private void save(@Nullable HelpLine line, String name, String reach, String about) {
        if (line == null) {
            helpLines.add(person.id(), id(), name, reach, about);
        } else {
            helpLines.change(person.id(), id(), line.id(), name, reach, about);
        }
        done("help.saved", name.strip());
    }

    private void moveUp(HelpLine line) {
        helpLines.moveUp(person.id(), id(), line.id());
        done("help.moved", line.name());
        heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    private void askToRemove(HelpLine line) {
        ConfirmDialog.danger(t("help.removeTitle", "name", line.name()), t("help.removeText"), t("help.remove"), () -> {
                    helpLines.remove(person.id(), id(), line.id());
                    form.clear();
                    done("help.removed", line.name());
                })
                .open();
    }

    private void done(String key, String name) {
        show(helpLines.bySlug(person.id(), slug));
        Announcer.announce(UI.getCurrentOrThrow(), t(key, "name", name));
    }

    private CohortId id() {
        if (cohort == null) {
            throw new IllegalStateException("not entered yet");
        }
        return cohort;
    }
}
