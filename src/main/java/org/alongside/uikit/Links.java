package org.alongside.uikit;

import com.vaadin.flow.component.html.Anchor;
import org.jspecify.annotations.Nullable;

/// Links to pages of the application. Addresses come without a leading slash.
public final class Links {

    private Links() {}

    /// @param looks names of its style classes
    public static Anchor to(String address, String words, String... looks) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassNames(looks);
        return link;
    }

    /// One to something that people named: its words have a direction of their own.
    public static Anchor named(String address, String words) {
        var link = to(address, words);
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    /// The same in a language of its own.
    ///
    /// @param lang BCP 47 tag; null where nobody said
    public static Anchor named(String address, String words, @Nullable String lang) {
        var link = named(address, words);
        if (lang != null) {
            link.getElement().setAttribute("lang", lang);
        }
        return link;
    }

    /// One that looks like a button.
    ///
    /// @param look `main`, `ordinary` or `plain`
    public static Anchor button(String address, String words, String look) {
        return to(address, words, "button", look);
    }

    /// The way back, small, above the heading.
    public static Anchor back(String address, String words) {
        var link = named(address, words);
        link.addClassName("small");
        return link;
    }
}
