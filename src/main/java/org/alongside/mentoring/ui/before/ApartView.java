package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.MustNots;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// Whom a person must not be brought together with. Nobody but she reads it.
@Route(value = "mentoring/apart", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-before.css")
class ApartView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MustNots mustNots;
    private final PersonId person;
    private final TextField search = new TextField();
    private final Div found = new Div();
    private final Div named = new Div();
    private final FieldErrors errors = new FieldErrors().at("apart.many", search);

    ApartView(MustNots mustNots, CurrentPerson current) {
        super("before.title");
        this.mustNots = mustNots;
        this.person = current.id();
        addClassName("narrow");
        setHeading(t("before.apart.title"));
        search.setLabel(t("before.apart.search"));
        search.setHelperText(t("before.apart.searchHelp"));
        search.setWidthFull();
        search.getElement().setAttribute("dir", "auto").setAttribute("autocomplete", "off");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> find());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var intro = new Paragraph(t("before.apart.intro"));
        intro.addClassNames("measure", "quiet");
        var choose = new Div(search, found);
        choose.addClassNames("card", "stack");
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
        add(intro, choose, named);
        show();
    }

    private void find() {
        found.removeAll();
        var people = mustNots.find(person, search.getValue());
        if (people.isEmpty()) {
            if (!search.getValue().isBlank()) {
                found.add(new Paragraph(t("before.apart.nobody")));
            }
            return;
        }
        found.add(list(people, "before.apart.add", this::add));
    }

    private void add(MustNots.Named other) {
        if (errors.run(() -> mustNots.add(person, other.id()))) {
            search.clear();
            show();
            Announcer.announce(UI.getCurrentOrThrow(), t("before.apart.added"));
        }
    }

    private void remove(MustNots.Named other) {
        mustNots.remove(person, other.id());
        show();
        Announcer.announce(UI.getCurrentOrThrow(), t("before.apart.removed"));
    }

    private void show() {
        named.removeAll();
        var people = mustNots.mine(person);
        if (!people.isEmpty()) {
            named.add(new H2(t("before.apart.named")), list(people, "before.apart.remove", this::remove));
            named.addClassName("stack");
        }
    }

    private UnorderedList list(List<MustNots.Named> people, String verb, SerializableConsumer<MustNots.Named> work) {
        var list = new UnorderedList();
        list.addClassName("clean");
        for (var one : people) {
            var row = new Div(new Bdi(one.name()), button(verb, one, () -> work.accept(one)));
            row.addClassName("row");
            list.add(new ListItem(row));
        }
        return list;
    }

    private NativeButton button(String key, MustNots.Named one, Command work) {
        var button = Buttons.plain(t(key), _ -> work.execute());
        button.addClassName("push");
        button.setAriaLabel(t(key) + ": " + one.name());
        return button;
    }
}
