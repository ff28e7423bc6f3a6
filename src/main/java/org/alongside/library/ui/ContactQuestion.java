package org.alongside.library.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.alongside.uikit.Buttons;

/// Asks, before a resource is sent, whether others may see how somebody can be reached. It has the focus, so that
/// it is read out; Escape goes back to the form.
class ContactQuestion extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ID = "resource-contact";

    /// @param found as it stands in her text
    /// @param send runs where she sends it as it is
    /// @param change runs where she goes back
    ContactQuestion(List<String> found, Command send, Command change) {
        addClassNames("notice", "wait", "ask", "stack");
        getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-labelledby", ID)
                .setAttribute("aria-describedby", ID + "-more")
                .addEventListener("keydown", _ -> change.execute())
                .setFilter("event.key === 'Escape'")
                .stopPropagation();
        var asked = new HtmlContainer("b");
        asked.setId(ID);
        asked.setText(getTranslation("resource.propose.contact"));
        var list = new UnorderedList();
        list.addClassName("clean");
        found.forEach(words -> list.add(new ListItem(Words.bdi(words))));
        var more = new Paragraph(getTranslation("resource.propose.contact-more"));
        more.addClassName("small");
        var about = new Div(list, more);
        about.setId(ID + "-more");
        var yes = Buttons.ordinary(getTranslation("resource.propose.contact-send"), _ -> send.execute());
        Buttons.ignoreDoubleClicks(yes);
        var buttons = new Div(yes, Buttons.main(getTranslation("contact.change"), _ -> change.execute()));
        buttons.addClassName("row");
        add(asked, about, buttons);
    }

    /// Takes the focus and comes into view.
    void enter() {
        getElement().executeJs("""
                        requestAnimationFrame(() => {
                          this.focus({ preventScroll: true });
                          this.scrollIntoView({ block: 'nearest' });
                        })""");
    }
}
