package org.alongside.uikit;

import com.vaadin.flow.component.html.Div;

/// A text that people wrote, shown as HTML. It must come from `richtext`: it is put into the page as it is.
public class SafeHtml extends Div {

    private static final long serialVersionUID = 1L;

    /// @param html output of `RichText`
    public SafeHtml(String html) {
        getElement().setAttribute("dir", "auto");
        getElement().setProperty("innerHTML", html);
    }
}
