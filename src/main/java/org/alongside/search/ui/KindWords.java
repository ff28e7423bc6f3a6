package org.alongside.search.ui;

import com.vaadin.flow.component.Component;
import org.alongside.search.Kind;

/// What kinds of things are called.
final class KindWords {

    private KindWords() {}

    /// @return the name of all of a kind
    static String all(Component where, Kind kind) {
        return where.getTranslation("option.search-kind." + kind.name());
    }

    /// @return the name of one of a kind
    static String one(Component where, Kind kind) {
        return where.getTranslation("option.search-one." + kind.name());
    }
}
