package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.mentoring.Brought;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.richtext.RichText;
import org.alongside.uikit.SafeHtml;
import org.jspecify.annotations.Nullable;

/// A text of mentoring with its heading, or a word about why it is not there yet.
class Words extends Div {

    private static final long serialVersionUID = 1L;

    Words(String title, TextView text) {
        this(new H3(title), text);
    }

    /// @param heading of the level that the page needs
    Words(HtmlContainer heading, TextView text) {
        addClassName("before-words");
        add(heading);
        if (!text.readable()) {
            var checked = new Paragraph(getTranslation("before.text.checked"));
            checked.addClassName("quiet");
            add(checked);
            return;
        }
        var body = new SafeHtml(text.body());
        if (text.lang() != null) {
            body.getElement().setAttribute("lang", text.lang());
        }
        add(body);
        if (text.state() != TextState.PUBLISHED) {
            var waits = new Paragraph(getTranslation(state(text.state())));
            waits.addClassNames("small", "quiet");
            add(waits);
        }
    }

    private static String state(TextState state) {
        return switch (state) {
            case HELD -> "before.text.held";
            case RETURNED -> "before.text.returned";
            case REMOVED -> "before.text.removed";
            case PUBLISHED -> throw new IllegalArgumentException();
        };
    }

    /// A field to change such a text in, as plain text.
    static TextArea field(String label, String help, @Nullable TextView now) {
        var field = new TextArea(label);
        field.setHelperText(
                now == null || now.state() == TextState.PUBLISHED ? help : field.getTranslation(state(now.state())));
        field.setMaxLength(Brought.MAX_WORDS);
        field.setMinRows(3);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "auto");
        field.setValue(now == null ? "" : RichText.plainText(now.body()));
        return field;
    }
}
