package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.alongside.shared.Slice;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// A list behind the first page, a page at a time; where it is empty, it says what would stand there.
abstract class PagedView<T> extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final String empty;
    private final String emptyText;
    private final Div content = new Div();

    /// @param empty message key of what there would be
    /// @param emptyText message key of more about that
    PagedView(String title, String address, String empty, String emptyText) {
        super(title);
        this.address = address;
        this.empty = empty;
        this.emptyText = emptyText;
        content.addClassName("stack");
        add(content);
    }

    /// @param cursor null for the first page
    abstract Slice<T> read(@Nullable String cursor);

    abstract List<Component> show(List<T> items);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var cursor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null);
        var page = read(cursor);
        content.removeAll();
        if (page.items().isEmpty()) {
            content.add(new EmptyState(t(empty), t(emptyText), Links.button("", t("mention.home"), "main")));
            return;
        }
        content.add(show(page.items()));
        if (page.next() != null) {
            content.add(Links.to(address + "?after=" + page.next(), t("cohort.older")));
        }
    }
}
