package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.function.Function;

/// What the parts of the home page, and the pages behind them, are made of.
final class HomeParts {

    private HomeParts() {}

    static Div card(Component title, Component... content) {
        var card = new Div(title);
        card.add(content);
        card.addClassNames("card", "stack", "home-part");
        return card;
    }

    static H2 heading(String words) {
        return new H2(words);
    }

    static <T> UnorderedList list(Collection<T> items, Function<T, ? extends ListItem> item) {
        var list = new UnorderedList();
        list.addClassNames("clean", "threads");
        items.forEach(each -> list.add(item.apply(each)));
        return list;
    }

    /// A name or a title among the words of the page.
    static Span words(String text) {
        var words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
