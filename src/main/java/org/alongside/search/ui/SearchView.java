package org.alongside.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.identity.CurrentPerson;
import org.alongside.search.Hit;
import org.alongside.search.Kind;
import org.alongside.search.Query;
import org.alongside.search.Results;
import org.alongside.search.Search;
import org.alongside.search.SearchRoutes;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// The field, and what was found. A page at a time, the next one by a button.
@Route(value = SearchRoutes.SEARCH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://search.css")
class SearchView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Search search;
    private final PersonId person;
    private final SearchField field;
    private final KindTabs tabs;
    private final Div found = new Div();
    private UnorderedList list = new UnorderedList();
    private @Nullable Kind kind;
    private String words = "";

    SearchView(Search search, CurrentPerson current) {
        super("search.title");
        this.search = search;
        this.person = current.id();
        field = new SearchField(t("search.field"), t("search.go"), this::seek);
        tabs = new KindTabs(search.kinds(), this::choose);
        found.addClassName("stack");
        add(heading(), field, new SearchHelp(), tabs, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var last = Asked.last();
        last.ifPresent(asked -> {
            words = asked.words();
            kind = asked.kind() != null && search.kinds().contains(asked.kind()) ? asked.kind() : null;
        });
        field.write(words);
        if (last.isPresent()) {
            show();
        } else {
            begin();
        }
    }

    private void seek(String typed) {
        // What is too long is refused; it need not be kept whole for that.
        words = typed.substring(0, Math.min(typed.length(), 2 * Query.LONGEST));
        if (typed.isBlank()) {
            Asked.forget();
            begin();
        } else {
            show();
        }
    }

    private void choose(@Nullable Kind chosen) {
        kind = chosen;
        if (!words.isBlank()) {
            show();
        }
        tabs.show(kind);
    }

    private void begin() {
        field.setInvalid(false);
        tabs.setVisible(false);
        found.removeAll();
        found.add(new EmptyState(t("search.start"), t("search.start-text")));
        field.focus();
    }

    private void show() {
        new Asked(words, kind).remember();
        tabs.setVisible(true);
        tabs.show(kind);
        find(null).ifPresent(results -> {
            found.removeAll();
            found.add(new FilterWords(Query.parse(words), getLocale()));
            showPeople(results.people());
            list = new UnorderedList();
            list.addClassNames("clean", "hits");
            if (results.hits().isEmpty() && results.people().isEmpty()) {
                found.add(nothing(results));
            } else if (!results.hits().isEmpty()) {
                found.add(list);
                append(results, false);
            }
            announce(results.hits().size() + results.people().size());
        });
    }

    /// @return empty where it was refused, and said why
    private Optional<Results> find(Results.@Nullable Next from) {
        field.setInvalid(false);
        try {
            return Optional.of(search.find(person, words, kind, from));
        } catch (RefusedException refused) {
            field.setErrorMessage(t("refused." + refused.reason(), arguments(refused)));
            field.setInvalid(true);
            field.focus();
            if (from == null) {
                found.removeAll();
            }
            return Optional.empty();
        }
    }

    private static Object[] arguments(RefusedException refused) {
        return refused.arguments().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private void showPeople(List<Hit> people) {
        if (people.isEmpty()) {
            return;
        }
        var those = new UnorderedList();
        those.addClassNames("clean", "hits");
        people.forEach(hit -> those.add(new HitItem(hit, false)));
        var all = Buttons.plain(t("search.all-people"), _ -> choose(Kind.PERSON));
        var part = new Section(new H2(t("search.people")), those, all);
        part.addClassNames("card", "stack");
        found.add(part);
    }

    private Component nothing(Results results) {
        return results.nowhere()
                ? new EmptyState(t("search.nowhere"), t("search.nowhere-text"))
                : new EmptyState(t("search.none"), t("search.none-text"));
    }

    private void append(Results results, boolean focus) {
        HitItem first = null;
        for (var hit : results.hits()) {
            var item = new HitItem(hit, kind == null);
            list.add(item);
            first = first == null ? item : first;
        }
        var next = results.next();
        if (next != null) {
            found.add(more(next));
        }
        if (focus && first != null) {
            first.focusTitle();
        }
    }

    private NativeButton more(Results.Next next) {
        var button = Buttons.ordinary(t("search.more"), event -> showMore(event.getSource(), next));
        Buttons.ignoreDoubleClicks(button);
        return button;
    }

    private void showMore(NativeButton button, Results.Next next) {
        find(next).ifPresent(results -> {
            found.remove(button);
            append(results, true);
            announce(results.hits().size());
        });
    }

    private void announce(int count) {
        Announcer.announce(UI.getCurrentOrThrow(), t("search.shown", "count", count));
    }
}
