package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.CareDesk;
import org.alongside.mentoring.CareList;
import org.alongside.mentoring.CareSummary;
import org.alongside.mentoring.ExitChoice;
import org.alongside.mentoring.ExitCounts;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// What pairs have brought to the team of a cohort; what cannot wait stands first. No words of anybody.
@Route(value = "mentoring/care/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class CareListView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CareDesk desk;
    private final transient Clock clock;
    private final PersonId person;
    private final Div content = new Div();

    CareListView(CareDesk desk, Clock clock, CurrentPerson current) {
        super("care.listTitle");
        this.desk = desk;
        this.clock = clock;
        this.person = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.list(person, event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(CareList shown) {
        content.removeAll();
        setHeading(t("care.listHeading", "count", shown.open().size()));
        var where = new Paragraph(shown.cohortName());
        where.addClassName("quiet");
        where.getElement().setAttribute("dir", "auto");
        content.add(where);
        content.add(
                shown.open().isEmpty()
                        ? new EmptyState(t("care.emptyTitle"), t("care.emptyText"))
                        : list(shown.slug(), shown.open(), true));
        if (!shown.closed().isEmpty()) {
            content.add(Parts.fold(t("care.closedList"), list(shown.slug(), shown.closed(), false)));
        }
        if (shown.exits() != null) {
            content.add(exits(shown.exits()));
        }
    }

    private UnorderedList list(String slug, List<CareSummary> cases, boolean open) {
        var list = new UnorderedList();
        list.addClassNames("clean", "care-list");
        cases.forEach(one -> list.add(item(slug, one, open)));
        return list;
    }

    private ListItem item(String slug, CareSummary one, boolean open) {
        var link = Links.to(
                MentoringRoutes.care(slug, one.id()),
                t("care.two", "one", one.mentorName(), "other", one.menteeName()));
        link.addClassName("unread");
        var kind = new Tag(t("option.care." + one.kind()), one.kind().safety() ? Notice.Kind.BAD : Notice.Kind.PLAIN);
        var head = Parts.row(link, kind);
        if (open && one.waiting()) {
            head.add(new Tag(t("care.waitsForUs"), Notice.Kind.WAIT));
        }
        if (open && one.closing()) {
            head.add(new Tag(t("care.waitsForSecond"), Notice.Kind.WAIT));
        }
        return new ListItem(head, open ? meta(one) : new Div());
    }

    private Component meta(CareSummary one) {
        var late = one.waiting() && one.dueAt().isBefore(clock.instant());
        var due = new Div(t(late ? "care.late" : "care.dueShort") + " ");
        due.add(new RelativeTime(one.dueAt()));
        due.getElement().getClassList().set("late", late);
        var owner = new Div(
                one.mine()
                        ? t("care.ownerYou")
                        : one.owner() == null ? t("care.ownerNone") : t("care.owner", "name", one.owner()));
        var meta = Parts.row(due, owner);
        if (one.followUpOn() != null) {
            meta.add(new Div(t("care.followUpOn", "day", Parts.day(one.followUpOn(), getLocale()))));
        }
        meta.addClassNames("small", "quiet", "care-meta");
        return meta;
    }

    private Div exits(ExitCounts counts) {
        var table = new Element("table");
        var head = new Element("tr");
        head.appendChild(cell("th", "").setAttribute("scope", "col"));
        for (var choice : ExitChoice.values()) {
            head.appendChild(cell("th", t("option.exit." + choice)).setAttribute("scope", "col"));
        }
        table.appendChild(new Element("thead").appendChild(head));
        var body = new Element("tbody");
        body.appendChild(
                counted("ending.goals", counts.goals()),
                counted("ending.equals", counts.asEquals()),
                counted("ending.again", counts.again()));
        table.appendChild(body);
        var wide = new Div();
        wide.addClassName("care-table");
        wide.getElement().appendChild(table);
        var part = new Div(new H2(t("care.exits")), Parts.quiet(t("care.exitsText", "count", counts.answers())), wide);
        part.addClassNames("card", "stack");
        return part;
    }

    private Element counted(String key, Map<ExitChoice, Integer> counts) {
        var row = new Element("tr");
        row.appendChild(cell("th", getTranslation(key)).setAttribute("scope", "row"));
        for (var choice : ExitChoice.values()) {
            row.appendChild(cell("td", String.valueOf(counts.getOrDefault(choice, 0))));
        }
        return row;
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
