package org.alongside.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;

/// The buttons of the house. Native ones: they weigh nothing and every assistive technology knows them.
public final class Buttons {

    private Buttons() {}

    /// The one thing to do first on a page.
    public static NativeButton main(String verb, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        return button("main", verb, onClick);
    }

    /// An ordinary button with a line around it.
    public static NativeButton ordinary(String verb, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        return button("ordinary", verb, onClick);
    }

    /// A quiet button that looks like a link.
    public static NativeButton plain(String verb, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        return button("plain", verb, onClick);
    }

    /// For what hurts or cannot be undone.
    public static NativeButton danger(String verb, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        return button("danger", verb, onClick);
    }

    /// Lets a second click within a second pass by: a hasty hand sends once.
    public static void ignoreDoubleClicks(NativeButton button) {
        button.getElement().executeJs("""
                        this.addEventListener('click', () => {
                          this.disabled = true;
                          setTimeout(() => { this.disabled = false; }, 1000);
                        })""");
    }

    private static NativeButton button(
            String look, String verb, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
        var button = new NativeButton(verb, onClick);
        button.getElement().setAttribute("type", "button");
        button.addClassNames("button", look);
        return button;
    }
}
