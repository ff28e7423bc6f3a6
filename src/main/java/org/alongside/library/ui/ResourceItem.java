package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceSummary;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A resource in a list: what it is, what it is called, what it is good for and for whom.
class ResourceItem extends ListItem {

    private static final long serialVersionUID = 1L;

    ResourceItem(ResourceSummary resource) {
        addClassName("library-item");
        var title = Links.named(LibraryRoutes.resource(resource.id()), resource.title(), resource.lang());
        title.addClassName("unread");
        var head = new Div(title, new Tag(Words.kind(this, resource.kind())));
        head.addClassName("row");
        add(head);
        if (!resource.excerpt().isEmpty()) {
            var excerpt = Words.speaking(new Paragraph(resource.excerpt()), resource.lang());
            excerpt.addClassName("measure");
            add(excerpt);
        }
        if (!resource.audience().isEmpty()) {
            var audience =
                    new Paragraph(new Span(getTranslation("resource.forWhom") + " "), new Bdi(resource.audience()));
            audience.addClassNames("small", "quiet");
            add(audience);
        }
        add(facts(resource));
    }

    private Paragraph facts(ResourceSummary resource) {
        var line = new Paragraph();
        line.addClassNames("library-facts", "small", "quiet");
        if (resource.lang() != null) {
            line.add(Words.language(resource.lang()));
        }
        if (resource.file() != null) {
            line.add(new Span(Words.file(this, resource.file())));
        }
        if (!resource.topics().isEmpty()) {
            line.add(new Span(Words.topics(this, resource.topics())));
        }
        line.add(new Span(new RelativeTime(resource.at())));
        return line;
    }
}
