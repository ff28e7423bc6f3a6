package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/// A name of a person or a cohort among the words of the page: its direction is its own.
@Tag("bdi")
class Bdi extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    Bdi(String text) {
        getElement().setText(text);
    }

    /// The same within a message.
    static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }
}
