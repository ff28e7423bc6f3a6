package org.alongside.uikit;

import com.vaadin.flow.component.UI;

/// Tells screen readers what changed, politely, through the page's one live region.
public final class Announcer {

    private Announcer() {}

    /// @param text what changed, already in the reader's language
    public static void announce(UI ui, String text) {
        ui.getPage().executeJs("window.alongside?.announce($0)", text);
    }
}
