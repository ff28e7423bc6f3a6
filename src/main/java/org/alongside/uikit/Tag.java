package org.alongside.uikit;

import com.vaadin.flow.component.html.Span;

/// A small badge with a word in it.
public class Tag extends Span {

    private static final long serialVersionUID = 1L;

    /// @param kind its colour; the text has to say the same
    public Tag(String text, Notice.Kind kind) {
        super(text);
        addClassNames("tag", kind.cssClass());
    }

    public Tag(String text) {
        this(text, Notice.Kind.PLAIN);
    }
}
