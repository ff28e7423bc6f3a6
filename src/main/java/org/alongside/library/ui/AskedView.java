package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.AskedPost;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.OwnAsk;
import org.alongside.library.PostSuggestions;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;

/// What one is asked about one's posts, and what one has asked others.
@Route(value = LibraryRoutes.ASKED, layout = MainLayout.class)
@PermitAll
class AskedView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PostSuggestions suggestions;
    private final transient CurrentPerson person;
    private final Div content = new Div();

    AskedView(PostSuggestions suggestions, CurrentPerson person) {
        super("links.asked-title");
        this.suggestions = suggestions;
        this.person = person;
        content.addClassNames("stack", "measure");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var waiting = suggestions.waiting(person.id());
        var asked = suggestions.asked(person.id());
        if (waiting.isEmpty() && asked.isEmpty()) {
            content.add(new EmptyState(t("links.asked-empty"), t("links.asked-empty-text")));
        }
        if (!waiting.isEmpty()) {
            content.add(
                    new Paragraph(t("links.asked-text")),
                    list(waiting.stream().map(this::waiting).toList()));
        }
        if (!asked.isEmpty()) {
            content.add(
                    new H2(t("links.own-asks")),
                    list(asked.stream().map(this::asked).toList()));
        }
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList();
        list.addClassNames("clean", "stack");
        items.forEach(list::add);
        return list;
    }

    private ListItem waiting(AskedPost asked) {
        var answer = Links.button(
                LibraryRoutes.asked(Objects.requireNonNull(asked.post().post())), t("links.answer"), "ordinary");
        var since = new RelativeTime(asked.askedAt());
        since.addClassNames("small", "quiet");
        var head = new Div(Lines.post(asked.post()), since);
        head.addClassName("row");
        var item = new ListItem(head);
        if (!asked.post().excerpt().isEmpty()) {
            var words = new Paragraph(asked.post().excerpt());
            words.getElement().setAttribute("dir", "auto");
            words.addClassNames("small", "quiet");
            item.add(words);
        }
        item.add(answer);
        item.addClassNames("card", "stack");
        return item;
    }

    private ListItem asked(OwnAsk asked) {
        var state = new Span(t(asked.answer().key()));
        state.addClassName("quiet");
        var line = new Div(Lines.post(asked.post()), state);
        line.addClassName("row");
        var resource = asked.resource();
        return resource == null ? new ListItem(line) : new ListItem(line, Lines.resource(resource));
    }
}
