package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/// Somebody who can be reached, in a list: her name, the number or link, and what for.
public class ReachItem extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()/.-]*+");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    /// @param reach a number, which can be dialled, a web address, which opens in another window, or other words
    /// @param about what for; may be empty
    /// @param more parts below, such as buttons
    public ReachItem(String name, String reach, String about, Component... more) {
        addClassName("reach-item");
        var who = new HtmlContainer("b");
        who.setText(name);
        who.getElement().setAttribute("dir", "auto");
        var head = new Div(who, reach(reach));
        head.addClassName("row");
        add(head);
        if (!about.isBlank()) {
            var words = new Paragraph(about);
            words.addClassNames("small", "quiet");
            words.getElement().setAttribute("dir", "auto");
            add(words);
        }
        add(more);
    }

    private static Component reach(String reach) {
        Component part;
        if (NUMBER.matcher(reach).matches()) {
            var dialled = "tel:" + NOT_DIALLED.matcher(reach).replaceAll("");
            part = new Anchor(dialled, reach);
            part.getElement().setAttribute("dir", "ltr");
        } else if (reach.startsWith("https://") || reach.startsWith("http://")) {
            part = new Anchor(reach, reach);
            part.getElement()
                    .setAttribute("dir", "ltr")
                    .setAttribute("target", "_blank")
                    .setAttribute("rel", "noopener noreferrer");
        } else {
            part = new Span(reach);
            part.getElement().setAttribute("dir", "auto");
        }
        part.getElement().getClassList().add("reach");
        return part;
    }
}
