package org.alongside.discussion.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.stream.Stream;
import org.alongside.discussion.ContactShown;
import org.alongside.screening.Signal;
import org.alongside.uikit.Buttons;

/// Asks an author, in its place below what she wrote, before others see how she can be reached. It has the focus,
/// so that it is read out; Escape goes back to the text.
class ContactQuestion extends Div {

    private static final long serialVersionUID = 1L;
    private static final String QUESTION = "contact-question";

    /// @param post runs where she posts it anyway
    /// @param change runs where she goes back to the text
    ContactQuestion(ContactShown shown, Command post, Command change) {
        addClassNames("notice", "wait", "ask", "stack");
        getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-labelledby", QUESTION)
                .setAttribute("aria-describedby", QUESTION + "-more")
                .setAttribute("tabindex", "-1");
        var question = new HtmlContainer("b");
        question.setId(QUESTION);
        question.setText(getTranslation(key(shown), "count", shown.readers()));
        var evidence = evidence(shown);
        var more = new Paragraph(getTranslation("contact.more"));
        more.addClassName("small");
        var about = new Div(evidence, more);
        about.setId(QUESTION + "-more");
        var anyway = Buttons.ordinary(getTranslation("contact.anyway"), _ -> post.execute());
        Buttons.ignoreDoubleClicks(anyway);
        var buttons = new Div(anyway, Buttons.main(getTranslation("contact.change"), _ -> change.execute()));
        buttons.addClassName("row");
        add(question, about, buttons);
        getElement()
                .addEventListener("keydown", _ -> change.execute())
                .setFilter("event.key === 'Escape'")
                .stopPropagation();
    }

    /// Takes the focus and comes into view.
    void enter() {
        getElement().executeJs("""
                        requestAnimationFrame(() => {
                          this.focus({ preventScroll: true });
                          this.scrollIntoView({ block: 'nearest' });
                        })""");
    }

    private static String key(ContactShown shown) {
        var kinds = shown.details().stream().map(Signal::name).distinct().toList();
        if (kinds.size() > 1) {
            return "contact.several";
        }
        return switch (kinds.getFirst()) {
            case "contact.phone" -> "contact.phone";
            case "contact.email" -> "contact.email";
            default -> "contact.address";
        };
    }

    private static UnorderedList evidence(ContactShown shown) {
        var list = new UnorderedList();
        list.addClassName("clean");
        shown.details().stream()
                .flatMap(detail -> Stream.ofNullable(detail.evidence()))
                .distinct()
                .forEach(words -> {
                    var item = new ListItem();
                    var quote = new HtmlContainer("bdi");
                    quote.setText(words);
                    item.add(quote);
                    list.add(item);
                });
        return list;
    }
}
