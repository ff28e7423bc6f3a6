package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.alongside.library.CollectionSummary;
import org.alongside.library.LibraryRoutes;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// Collections side by side, before everything else there is.
class CollectionCards extends Section {

    private static final long serialVersionUID = 1L;

    /// @param make makes another one; null where that is not hers
    CollectionCards(List<CollectionSummary> collections, @Nullable Command make) {
        addClassName("stack");
        setVisible(!collections.isEmpty() || make != null);
        var list = new UnorderedList();
        list.addClassName("library-cards");
        collections.forEach(collection -> list.add(card(collection)));
        var head = new Div(new H2(getTranslation("collection.several")));
        head.addClassName("row");
        if (make != null) {
            var button = Buttons.plain(getTranslation("collection.new"), _ -> make.execute());
            button.addClassName("push");
            head.add(button);
        }
        add(head);
        if (!collections.isEmpty()) {
            add(list);
        }
    }

    private ListItem card(CollectionSummary collection) {
        var link = Links.named(LibraryRoutes.collection(collection.id()), collection.title(), collection.lang());
        var card = new ListItem(new H3(link));
        card.addClassNames("card", "library-card");
        if (!collection.excerpt().isEmpty()) {
            var about = Words.speaking(new Paragraph(collection.excerpt()), collection.lang());
            about.addClassName("small");
            card.add(about);
        }
        var count = new Paragraph(getTranslation("collection.count", "count", collection.count()));
        count.addClassNames("small", "quiet");
        card.add(count);
        if (collection.held()) {
            card.add(new Tag(getTranslation("collection.held"), Notice.Kind.WAIT));
        }
        return card;
    }
}
