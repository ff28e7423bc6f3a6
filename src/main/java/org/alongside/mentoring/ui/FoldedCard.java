package org.alongside.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;

/// A card that shows its title first and the rest when she asks for it.
public class FoldedCard extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Div inside = new Div();

    public FoldedCard() {
        addClassNames("card", "folded");
        setSummary(title);
        inside.addClassName("stack");
        setContent(inside);
    }

    /// @param words the card's heading
    protected final void title(String words) {
        title.setText(words);
    }

    /// Puts something below what is in it already.
    protected final void put(Component part) {
        inside.add(part);
    }
}
