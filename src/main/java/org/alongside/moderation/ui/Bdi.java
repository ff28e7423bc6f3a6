package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlComponent;

/// Words of a person in the words of the page: their direction is their own.
@com.vaadin.flow.component.Tag("bdi")
class Bdi extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    static Bdi of(String text) {
        var bdi = new Bdi();
        bdi.getElement().setText(text);
        return bdi;
    }

    /// The same within a sentence of the page.
    static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }
}
