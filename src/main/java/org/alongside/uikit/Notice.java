package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/// A short word on a coloured ground: in the page, or ([#show]) above it for something that just happened.
public class Notice extends Div {

    private static final long serialVersionUID = 1L;

    /// What kind of word it is. The words say it too: colour never speaks alone.
    public enum Kind {
        PLAIN,
        WAIT,
        BAD,
        GOOD;

        String cssClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param text the words
    /// @param more parts below the words, such as a button
    public Notice(Kind kind, String text, Component... more) {
        addClassNames("notice", kind.cssClass());
        add(new Paragraph(text));
        add(more);
    }

    /// Shows words above the page until they are closed (bad ones) or have been there long enough to be read. They
    /// are announced: bad ones at once, others politely.
    public static void show(UI ui, Kind kind, String text) {
        ui.getPage()
                .executeJs(
                        "window.alongside?.toast($0, $1, $2)", kind.cssClass(), text, ui.getTranslation("uikit.close"));
    }
}
