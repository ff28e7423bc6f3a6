package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/// Parts that are folded away until somebody needs them.
class Fold extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div parts = new Div();

    Fold(String summary) {
        super(summary);
        parts.addClassName("stack");
        setContent(parts);
        addClassNames("small", "fold");
    }

    /// Adds parts below the others.
    void put(Component... more) {
        parts.add(more);
    }
}
