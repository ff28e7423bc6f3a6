package org.alongside.library.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.library.CollectionSummary;
import org.alongside.library.LibraryRoutes;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// Collections side by side, before everything else there is.
class CollectionCards extends Section {

    private static final long serialVersionUID = 1L;

    CollectionCards(List<CollectionSummary> collections) {
        addClassName("stack");
        setVisible(!collections.isEmpty());
        var list = new UnorderedList();
        list.addClassName("library-cards");
        collections.forEach(collection -> list.add(card(collection)));
        add(new H2(getTranslation("collection.several")), list);
    }

    private ListItem card(CollectionSummary collection) {
        var link = Words.speaking(
                Links.to(LibraryRoutes.collection(collection.id()), collection.title()), collection.lang());
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
