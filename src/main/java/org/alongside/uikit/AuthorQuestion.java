package org.alongside.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Asks an author, in its place below what she wrote, before others read it. It has the focus, so that it is read
/// out; Escape goes back to the text.
public abstract class AuthorQuestion extends Div {

    private static final long serialVersionUID = 1L;

    private final Command send;
    private final Command change;

    /// @param send runs where she sends it as it is
    /// @param change runs where she goes back to the text
    protected AuthorQuestion(Command send, Command change) {
        this.send = send;
        this.change = change;
        addClassNames("notice", "wait", "ask", "stack");
        getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("tabindex", "-1")
                .addEventListener("keydown", _ -> change.execute())
                .setFilter("event.key === 'Escape'")
                .stopPropagation();
    }

    /// @param id of the question in the page
    /// @param words of her text that it is about
    protected final void fill(String id, String question, List<String> words, String more, String anyway, String back) {
        getElement().setAttribute("aria-labelledby", id).setAttribute("aria-describedby", id + "-more");
        var asked = new HtmlContainer("b");
        asked.setId(id);
        asked.setText(question);
        var explained = new Paragraph(more);
        explained.addClassName("small");
        var about = new Div(list(words), explained);
        about.setId(id + "-more");
        var yes = Buttons.ordinary(anyway, _ -> send.execute());
        Buttons.ignoreDoubleClicks(yes);
        var buttons = new Div(yes, Buttons.main(back, _ -> change.execute()));
        buttons.addClassName("row");
        add(asked, about, buttons);
    }

    /// Takes the focus and comes into view.
    public void enter() {
        getElement().executeJs("""
                        requestAnimationFrame(() => {
                          this.focus({ preventScroll: true });
                          this.scrollIntoView({ block: 'nearest' });
                        })""");
    }

    private static UnorderedList list(List<String> words) {
        var list = new UnorderedList();
        list.addClassName("clean");
        for (var some : words) {
            var quote = new Bdi(some);
            list.add(new ListItem(quote));
        }
        return list;
    }
}
