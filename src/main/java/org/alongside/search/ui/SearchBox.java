package org.alongside.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import org.alongside.search.Query;
import org.alongside.search.SearchRoutes;

/// The field above each page; on a phone, a sign that leads to the page of searching. The words go there through the
/// session, not in the address. On that page itself it steps aside for the field there.
class SearchBox extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final SearchField field;

    SearchBox() {
        addClassName("search-box");
        field = new SearchField(getTranslation("search.title"), getTranslation("search.go"), this::seek);
        field.addClassName("bar");
        var link = new Anchor(SearchRoutes.SEARCH);
        link.addClassName("search-link");
        link.setAriaLabel(getTranslation("search.title"));
        var icon = new Span();
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        link.add(icon);
        add(link, field);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        stepAside(event.getUI().getActiveViewLocation());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        stepAside(event.getLocation());
    }

    private void stepAside(Location location) {
        setVisible(!location.getPath().equals(SearchRoutes.SEARCH));
        field.write("");
    }

    private void seek(String words) {
        if (words.isBlank()) {
            return;
        }
        new Asked(words.substring(0, Math.min(words.length(), 2 * Query.LONGEST)), null).remember();
        UI.getCurrentOrThrow().navigate(SearchRoutes.SEARCH);
    }
}
