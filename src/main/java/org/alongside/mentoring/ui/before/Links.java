package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.html.Anchor;

/// Links to pages of the application.
final class Links {

    private Links() {}

    static Anchor to(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /// One that looks like a button.
    ///
    /// @param look `main`, `ordinary` or `plain`
    static Anchor button(String address, String text, String look) {
        var link = to(address, text);
        link.addClassNames("button", look);
        return link;
    }

    /// The way back, small, above the heading.
    static Anchor back(String address, String text) {
        var link = to(address, text);
        link.getElement().setAttribute("dir", "auto");
        link.addClassName("small");
        return link;
    }
}
