package org.alongside.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.Zones;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.alongside.uikit.PostList;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// What two people keep between them, at a glance. Its parts come from [PairCard] beans.
@Route(value = "pairs/:id", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-pair.css")
// The parts come as beans: what they are made of would not be in the page's script otherwise.
@Uses(PostList.class)
@Uses(RichTextField.class)
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class PairView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PairAccess access;
    private final transient List<PairCard> cards;
    private final transient Zones zones;
    private final PersonId person;
    private final Div content = new Div();
    private @Nullable PairId id;

    PairView(PairAccess access, List<PairCard> cards, Zones zones, CurrentPerson current) {
        super("pair.title");
        this.access = access;
        this.zones = zones;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(PairCard::order)).toList();
        this.person = current.id();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new PairId(event.getRouteParameters().get("id").orElse(""));
        refresh();
    }

    private void refresh() {
        var side = access.require(person, Objects.requireNonNull(id));
        setHeading(t("pair.heading", "name", side.otherName()));
        content.removeAll();
        content.add(head(side));
        parts(side, PairCard.Place.TOP).forEach(content::add);
        var main = stack(parts(side, PairCard.Place.MAIN));
        var aside = stack(parts(side, PairCard.Place.ASIDE));
        var two = new Div(main, aside);
        two.addClassNames("two", "pair-cards");
        content.add(two);
    }

    private Div head(PairSide side) {
        var day = LocalDate.ofInstant(side.startedAt(), zones.of(person));
        var since = new Paragraph(t("pair.state." + side.state()) + " " + WrittenDay.of(day, getLocale()));
        since.addClassNames("small", "quiet");
        var actions = new Div();
        actions.addClassName("row");
        parts(side, PairCard.Place.ACTIONS).forEach(actions::add);
        var head = new Div(new Face(side.otherName()), new Div(heading(), since), actions);
        head.addClassName("pair-head");
        return head;
    }

    private List<Component> parts(PairSide side, PairCard.Place place) {
        return cards.stream()
                .filter(card -> card.place() == place)
                .flatMap(card -> card.show(side, this::refresh).stream())
                .toList();
    }

    private static Div stack(List<Component> parts) {
        var stack = new Div();
        stack.addClassName("stack");
        parts.forEach(stack::add);
        return stack;
    }
}
