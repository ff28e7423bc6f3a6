package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// The names of two people as a heading; each keeps its own direction.
class Names extends H3 {

    private static final long serialVersionUID = 1L;

    /// @param between what stands between the names for who hears them; an arrow stands there for who sees them
    Names(String first, String second, String between) {
        var arrow = new Span("↔");
        arrow.getElement().setAttribute("aria-hidden", "true");
        arrow.addClassName("quiet");
        var words = new Span(between);
        words.addClassName("hidden-text");
        addClassName("match-names");
        getElement().appendChild(bdi(first));
        add(arrow, words);
        getElement().appendChild(bdi(second));
    }

    private static Element bdi(String name) {
        return new Element("bdi").setText(name);
    }
}
