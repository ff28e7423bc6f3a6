package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.library.CollectionSummary;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceText;
import org.alongside.library.ResourceView;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;

/// What there is to know about a resource besides itself.
class FactsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final HtmlContainer facts = new HtmlContainer("dl");

    /// @param in collections that hold it
    FactsCard(ResourceView resource, List<CollectionSummary> in) {
        addClassNames("card", "stack");
        facts.addClassName("library-about");
        add(new H2(getTranslation("resource.about")), facts);
        words(resource.text());
        if (resource.ownerName() != null) {
            row("resource.broughtBy", new Bdi(resource.ownerName()));
        }
        readIn(resource);
        in.forEach(collection ->
                row("resource.partOf", Links.named(LibraryRoutes.collection(collection.id()), collection.title())));
        times(resource);
        var history = Links.to(LibraryRoutes.history(resource.id()), getTranslation("resource.history"));
        var below = new Paragraph(history);
        below.addClassName("small");
        add(below);
    }

    private void words(ResourceText text) {
        if (text.lang() != null) {
            row("library.language", Words.language(text.lang()));
        }
        if (!text.topics().isEmpty()) {
            row("resource.topics", new Span(Words.topics(this, text.topics())));
        }
        if (!text.audience().isEmpty()) {
            row("resource.propose.audience", new Bdi(text.audience()));
        }
        if (!text.source().isEmpty()) {
            row("resource.source", new Bdi(text.source()));
        }
    }

    private void readIn(ResourceView resource) {
        if (resource.everywhere()) {
            row("resource.readIn", new Span(getTranslation("resource.everywhere")));
            return;
        }
        var names = new Span();
        names.addClassName("library-names");
        resource.cohorts().forEach(cohort -> names.add(new Bdi(cohort.name())));
        if (names.getComponentCount() > 0) {
            row("resource.readIn", names);
        }
    }

    private void times(ResourceView resource) {
        if (resource.shownAt() != null) {
            row("resource.changedAt", new RelativeTime(resource.shownAt()));
        }
        if (resource.lookedAt() != null) {
            row("resource.lookedAt", new RelativeTime(resource.lookedAt()));
        }
        if (resource.reviewOn() != null) {
            row("resource.reviewOn", new Span(Words.day(resource.reviewOn(), getLocale())));
        }
    }

    private void row(String key, Component what) {
        var name = new HtmlContainer("dt");
        name.setText(getTranslation(key));
        var said = new HtmlContainer("dd");
        said.add(what);
        facts.add(name, said);
    }
}
