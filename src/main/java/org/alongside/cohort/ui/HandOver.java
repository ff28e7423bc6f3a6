package org.alongside.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.uikit.Buttons;

/// A set-up link to be handed to its person. It is shown once: nobody can read it again, only make a new one.
final class HandOver extends Div {

    private static final long serialVersionUID = 1L;

    HandOver(String name, String address) {
        addClassNames("notice", "good");
        getElement().setAttribute("role", "status");
        var link = new TextField(getTranslation("admin.link"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setWidthFull();
        LeftToRight.in(link);
        var copy = Buttons.ordinary(getTranslation("admin.copy"), event -> {});
        // In the browser at once: after a round trip some browsers no longer see that a person asked for it.
        copy.getElement()
                .executeJs(
                        "this.onclick = () => navigator.clipboard?.writeText($0)"
                                + ".then(() => window.alongside?.announce($1))",
                        address,
                        getTranslation("admin.copied"));
        var parts = new Div(
                new H2(getTranslation("admin.linkTitle", "name", name)),
                new Paragraph(getTranslation("admin.linkText")),
                link,
                copy);
        parts.addClassName("stack");
        parts.setWidthFull();
        add(parts);
    }
}
