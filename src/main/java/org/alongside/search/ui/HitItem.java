package org.alongside.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.alongside.search.Hit;
import org.alongside.search.Hit.Part;
import org.alongside.search.Kind;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// One thing that was found: what it is called, where it is, whose, when, and the words in it. Text only, so that
/// nothing in it can be anything else.
class HitItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Anchor link;

    /// @param mixed whether things of other kinds stand beside it
    HitItem(Hit hit, boolean mixed) {
        addClassName("hit");
        link = link(hit);
        var head = new Div(link);
        head.addClassName("row");
        if (mixed) {
            head.add(new Tag(KindWords.one(this, hit.kind())));
        }
        if (hit.file()) {
            head.add(new Tag(getTranslation("search.file")));
        }
        add(head, where(hit));
        if (hit.covered()) {
            var covered = new Paragraph(getTranslation("search.covered"));
            covered.addClassNames("small", "quiet");
            add(covered);
        } else if (!hit.excerpt().isEmpty()) {
            add(excerpt(hit));
        }
    }

    /// Puts the focus on its title.
    void focusTitle() {
        link.getElement().callJsFunction("focus");
    }

    private Anchor link(Hit hit) {
        var anchor = new Anchor(hit.address());
        anchor.addClassName("title");
        if (hit.kind() == Kind.MESSAGE) {
            // The name stands by itself in a sentence of the interface.
            var name = String.join("", hit.title().stream().map(Part::text).toList());
            anchor.setText(getTranslation("search.with", "name", Bdi.isolated(name)));
            return anchor;
        }
        anchor.getElement().setAttribute("dir", "auto");
        tell(anchor.getElement(), hit.lang());
        write(anchor.getElement(), hit.title());
        return anchor;
    }

    private static Paragraph where(Hit hit) {
        var line = new Paragraph();
        line.addClassNames("row", "small", "quiet");
        if (hit.cohort() != null) {
            line.add(isolated(hit.cohort()));
        }
        if (hit.author() != null) {
            line.add(isolated(hit.author()));
        }
        if (hit.kind() != Kind.PERSON) {
            line.add(new RelativeTime(hit.at()));
        }
        return line;
    }

    /// What stands between two parts of a line turns with the line, not with the words.
    private static Span isolated(String words) {
        var name = new Bdi(words);
        return new Span(name);
    }

    private static Paragraph excerpt(Hit hit) {
        var text = new Paragraph();
        text.addClassNames("measure", "excerpt");
        text.getElement().setAttribute("dir", "auto");
        tell(text.getElement(), hit.lang());
        write(text.getElement(), hit.excerpt());
        return text;
    }

    private static void tell(Element element, @Nullable String lang) {
        if (lang != null) {
            element.setAttribute("lang", lang);
        }
    }

    private static void write(Element element, List<Part> parts) {
        for (var part : parts) {
            if (part.marked()) {
                var mark = new Element("mark");
                mark.setText(part.text());
                element.appendChild(mark);
            } else {
                element.appendChild(Element.createText(part.text()));
            }
        }
    }
}
