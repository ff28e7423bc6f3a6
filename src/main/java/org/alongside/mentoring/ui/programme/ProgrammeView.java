package org.alongside.mentoring.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Programme;
import org.alongside.mentoring.ProgrammeBoard;
import org.alongside.mentoring.ui.WrittenDay;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// How the pairs of a cohort are, for who looks after them.
@Route(value = "mentoring/programme/:slug", layout = MainLayout.class)
@StyleSheet("context://mentoring-matching.css")
@PermitAll
class ProgrammeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Programme programme;
    private final PersonId person;
    private final Div content = new Div();

    ProgrammeView(Programme programme, CurrentPerson current) {
        super("programme.title");
        this.programme = programme;
        this.person = current.id();
        content.addClassName("stack");
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var board = programme.board(person, slug);
        setHeading(t("programme.heading"));
        content.removeAll();
        content.add(links(board));
        var main = new Div(pairs(board));
        main.addClassName("stack");
        var over = board.pairs().stream().filter(pair -> pair.stage().over()).toList();
        if (!over.isEmpty()) {
            main.add(over(over));
        }
        var aside = new Div(waiting(board.waiting()), loads(board.mentors()));
        aside.addClassName("stack");
        var two = new Div(main, aside);
        two.addClassName("two");
        content.add(two);
        add(content);
    }

    private Component links(ProgrammeBoard board) {
        var name = new Span(board.name());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("quiet");
        var matching = Links.to(MentoringRoutes.matching(board.slug()), t("programme.toMatching"));
        var care = Links.to(MentoringRoutes.care(board.slug()), t("programme.toCare"));
        var row = new Div(name, matching, care, export(board.slug(), getLocale()));
        row.addClassNames("row", "small", "match-links");
        return row;
    }

    /// Asked again when it is loaded: she may have lost the right since.
    private Anchor export(String slug, Locale locale) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            try {
                var table = programme.csv(person, slug, locale);
                return new DownloadResponse(
                        new ByteArrayInputStream(table), "pairs.csv", "text/csv;charset=utf-8", table.length);
            } catch (NotFoundException _) {
                return DownloadResponse.error(404);
            }
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, t("programme.export"));
    }

    private Component pairs(ProgrammeBoard board) {
        var now = board.pairs().stream().filter(pair -> !pair.stage().over()).toList();
        if (now.isEmpty()) {
            var first = Links.button(MentoringRoutes.matching(board.slug()), t("programme.toMatching"), "main");
            return new EmptyState(t("programme.emptyTitle"), t("programme.emptyText"), first);
        }
        var card = new Div(new H2(t("programme.pairs", "count", now.size())), list(now));
        card.addClassNames("card", "stack");
        return card;
    }

    private Component over(List<ProgrammeBoard.Pair> over) {
        var fold = new NativeDetails(t("programme.over", "count", over.size()), list(over));
        fold.addClassNames("fold", "card");
        return fold;
    }

    private static UnorderedList list(List<ProgrammeBoard.Pair> pairs) {
        var list = new UnorderedList();
        list.addClassName("clean");
        pairs.forEach(pair -> list.add(new PairItem(pair)));
        return list;
    }

    private Component waiting(List<ProgrammeBoard.Waiting> waiting) {
        var card = new Div(new H2(t("programme.waiting", "count", waiting.size())));
        card.addClassNames("card", "stack");
        if (waiting.isEmpty()) {
            card.add(quiet(t("programme.nobodyWaits")));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        waiting.forEach(one -> {
            var line = line(one.name(), t("programme.waits", "days", one.days()));
            var item = new ListItem(line);
            if (one.proposed()) {
                item.add(quiet(t("programme.waitsProposed")));
            }
            list.add(item);
        });
        card.add(list);
        return card;
    }

    private Component loads(List<ProgrammeBoard.Load> loads) {
        var card = new Div(new H2(t("programme.loads")));
        card.addClassNames("card", "stack");
        if (loads.isEmpty()) {
            card.add(quiet(t("programme.noOffers")));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        loads.forEach(one -> list.add(load(one)));
        card.add(list);
        return card;
    }

    private ListItem load(ProgrammeBoard.Load load) {
        var item =
                new ListItem(line(load.name(), t("programme.places", "taken", load.taken(), "places", load.places())));
        if (!load.open()) {
            item.add(quiet(t("programme.notOpen")));
        }
        var strain = load.strain();
        var on = load.strainOn();
        if (strain != null && on != null) {
            item.add(quiet(t(
                    "programme.strain", "words", t("option.strain." + strain), "day", WrittenDay.of(on, getLocale()))));
        }
        return item;
    }

    private static Div line(String name, String words) {
        var line = new Div();
        line.addClassName("row");
        line.getElement().appendChild(new Element("bdi").setText(name));
        var end = new Span(words);
        end.addClassNames("small", "quiet", "push");
        line.add(end);
        return line;
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        return line;
    }
}
