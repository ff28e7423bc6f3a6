package org.alongside.uikit;

import com.vaadin.flow.component.HtmlComponent;

/// Words of people among the words of the page: their direction is their own.
@com.vaadin.flow.component.Tag("bdi")
public class Bdi extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    public Bdi(String words) {
        getElement().setText(words);
    }

    /// @return the same within a message: first strong isolate and its end
    public static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }
}
