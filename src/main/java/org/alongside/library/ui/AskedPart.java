package org.alongside.library.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PostSuggestions;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Links;

/// That somebody asks about posts of hers, or that she has asked others; on the library's first page.
class AskedPart extends Section {

    private static final long serialVersionUID = 1L;

    private final boolean empty;

    AskedPart(PostSuggestions suggestions, PersonId person) {
        var waiting = suggestions.waiting(person).size();
        empty = waiting == 0 && !suggestions.hasAsked(person);
        setVisible(!empty);
        addClassNames("card", "stack");
        add(new H2(getTranslation("links.asked-title")));
        if (waiting > 0) {
            add(new Paragraph(getTranslation("links.asked-count", "count", waiting)));
        }
        add(Links.to(LibraryRoutes.ASKED, getTranslation("links.asked-open")));
    }

    boolean isEmpty() {
        return empty;
    }
}
