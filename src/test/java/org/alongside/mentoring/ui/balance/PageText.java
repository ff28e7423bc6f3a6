package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

/// Everything that a page sends to the browser: its words, its HTML and what its fields hold.
public final class PageText {

    private PageText() {}

    public static String now() {
        var text = new StringBuilder();
        var page = UI.getCurrentOrThrow()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst();
        collect(page.getElement(), text);
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getPropertyNames()
                .forEach(name -> text.append(element.getProperty(name)).append('\n'));
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getChildren().forEach(child -> collect(child, text));
    }
}
