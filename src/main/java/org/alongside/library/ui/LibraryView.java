package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.Collections;
import org.alongside.library.Library;
import org.alongside.library.LibraryFilter;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PostSuggestions;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourceOwners;
import org.alongside.library.ResourceSummary;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// What one's cohorts have found worth keeping, newest first.
@Route(value = LibraryRoutes.HOME, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
class LibraryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Library library;
    private final transient Collections collections;
    private final transient ResourceOwners owners;
    private final transient PostSuggestions suggestions;
    private final transient PrivateWords words;
    private final transient Cohorts cohorts;
    private final PersonId person;
    private final Div content = new Div();
    private final Div ordered = new Div();
    private final Div list = new Div();
    private Anchor propose = new Anchor();
    private transient List<CohortView> mine = List.of();
    private LibraryFilters filters = new LibraryFilters(List.of(), List.of(), () -> {});

    LibraryView(
            Library library,
            Collections collections,
            ResourceOwners owners,
            PostSuggestions suggestions,
            PrivateWords words,
            Cohorts cohorts,
            CurrentPerson current) {
        super("library.title");
        this.library = library;
        this.collections = collections;
        this.owners = owners;
        this.suggestions = suggestions;
        this.words = words;
        this.cohorts = cohorts;
        this.person = current.id();
        content.addClassName("library");
        list.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mine = cohorts.of(person);
        content.removeAll();
        if (mine.isEmpty()) {
            content.add(new EmptyState(t("library.nowhere"), t("library.nowhere-text")));
            return;
        }
        filters = new LibraryFilters(mine, library.languages(person), this::narrow);
        filters.read(event.getLocation());
        content.add(intro());
        var asked = new OffersPart(owners, person);
        var posts = new AskedPart(suggestions, person);
        var hers = library.own(person);
        hers.stream().filter(OwnPart::sentBack).map(this::sentBack).forEach(content::add);
        var own = new OwnPart(hers, hers.isEmpty() ? Map.of() : words.unread(person));
        var main = new Section(ordered, all(), filters, list);
        main.addClassName("stack");
        if (asked.isEmpty() && posts.isEmpty() && own.isEmpty()) {
            content.add(main);
        } else {
            var aside = new Div(asked, posts, own);
            aside.addClassName("stack");
            var two = new Div(main, aside);
            two.addClassName("two");
            content.add(two);
        }
        fill();
    }

    private Div intro() {
        var about = new Paragraph(t("library.about"));
        about.addClassNames("measure", "quiet");
        propose = Links.button(proposing(), t("library.propose"), "main");
        propose.addClassName("push");
        var row = new Div(about, propose);
        row.addClassNames("row", "intro");
        return row;
    }

    private String proposing() {
        var cohort = filters.cohort().or(() -> mine.stream().findFirst()).orElseThrow();
        return LibraryRoutes.propose(cohort.slug());
    }

    /// What she is asked to change must not lie below a long list.
    private Notice sentBack(ResourceSummary resource) {
        return new Notice(
                Notice.Kind.WAIT,
                t("resource.returned"),
                Links.named(LibraryRoutes.resource(resource.id()), resource.title(), resource.lang()));
    }

    private H2 all() {
        return new H2(t("library.all"));
    }

    /// Changed in place: nobody who goes through the choices with the keyboard is sent elsewhere.
    private void narrow() {
        fill();
        propose.setHref(proposing());
        var ui = UI.getCurrentOrThrow();
        ui.getPage().executeJs("history.replaceState(history.state, '', $0)", filters.address());
        Announcer.announce(ui, t("library.shown", "count", shown()));
    }

    private int shown() {
        return (int) list.getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(part -> part.getChildren())
                .count();
    }

    private void fill() {
        var filter = filters.filter();
        ordered.removeAll();
        var kept = kept();
        var cards = new CollectionCards(
                collections.list(person, filter.cohort()), kept.isEmpty() ? null : () -> make(kept));
        ordered.add(cards);
        ordered.setVisible(cards.isVisible());
        list.removeAll();
        var page = library.list(person, filter, null);
        if (page.items().isEmpty()) {
            list.add(nothing(filter));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("clean");
        list.add(items);
        append(items, page);
    }

    /// @return the cohorts she may make collections in: the one that was chosen, or all
    private List<CohortView> kept() {
        return filters.cohort().map(List::of).orElseGet(() -> mine).stream()
                .filter(cohort -> cohort.role().answers())
                .toList();
    }

    private void make(List<CohortView> kept) {
        var where = new NativeSelect(t("library.cohort"));
        kept.forEach(cohort -> where.option(cohort.slug(), cohort.name()));
        where.setVisible(kept.size() > 1);
        var form = new CollectionForm(null);
        ConfirmDialog.form(
                        t("collection.new"),
                        t("collection.newText"),
                        t("collection.save"),
                        () -> form.run(draft -> kept.stream()
                                .filter(cohort -> cohort.slug().equals(where.value()))
                                .findFirst()
                                .map(cohort -> collections.make(person, cohort.id(), draft))
                                .ifPresent(made -> UI.getCurrentOrThrow().navigate(LibraryRoutes.collection(made)))))
                .with(where, form)
                .open();
    }

    private EmptyState nothing(LibraryFilter filter) {
        if (filter.equals(LibraryFilter.ALL)) {
            return new EmptyState(t("library.empty"), t("library.empty-text"));
        }
        return new EmptyState(
                t("library.nothing"), t("library.nothing-text"), Buttons.ordinary(t("library.show-all"), _ -> {
                    filters.clear();
                    narrow();
                }));
    }

    private void append(UnorderedList items, Slice<ResourceSummary> page) {
        page.items().forEach(resource -> items.add(new ResourceItem(resource)));
        var next = page.next();
        if (next != null) {
            var more = Buttons.ordinary(t("library.more"), event -> {
                event.getSource().removeFromParent();
                var before = items.getComponentCount();
                append(items, library.list(person, filters.filter(), next));
                var first = items.getComponentAt(before);
                first.getElement().executeJs("this.querySelector('a')?.focus()");
            });
            list.add(more);
        }
    }
}
