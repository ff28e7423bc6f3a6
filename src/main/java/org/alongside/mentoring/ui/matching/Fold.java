package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/// Parts that are folded away until somebody needs them.
class Fold extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div parts = new Div();

    Fold(String summary, Component... parts) {
        super(summary);
        this.parts.addClassName("stack");
        setContent(this.parts);
        addClassName("fold");
        put(parts);
    }

    /// Adds parts below the others.
    final void put(Component... more) {
        parts.add(more);
    }
}
