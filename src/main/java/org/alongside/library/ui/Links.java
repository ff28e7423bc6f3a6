package org.alongside.library.ui;

import com.vaadin.flow.component.html.Anchor;

/// Links to pages of the application.
final class Links {

    private Links() {}

    static Anchor to(String address, String words) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /// One to something that people named: its words have a direction of their own.
    static Anchor named(String address, String words) {
        var link = to(address, words);
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    /// One that looks like a button.
    ///
    /// @param look `main`, `ordinary` or `plain`
    static Anchor button(String address, String words, String look) {
        var link = to(address, words);
        link.addClassNames("button", look);
        return link;
    }

    /// The way back, small, above the heading.
    static Anchor back(String address, String words) {
        var link = named(address, words);
        link.addClassName("small");
        return link;
    }
}
