package org.alongside.search.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Optional;
import org.alongside.search.Kind;
import org.jspecify.annotations.Nullable;

/// What was asked for last in this session: kept here and nowhere else, since an address would stay in the history of
/// a phone that several people use. It is gone when she signs out.
///
/// @param words as they were typed
/// @param kind null for everything
record Asked(String words, @Nullable Kind kind) implements Serializable {

    static Optional<Asked> last() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Asked.class));
    }

    void remember() {
        VaadinSession.getCurrent().setAttribute(Asked.class, this);
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(Asked.class, null);
    }
}
