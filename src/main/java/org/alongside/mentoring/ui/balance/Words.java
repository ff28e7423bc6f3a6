package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.uikit.Notice;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// A text of one of the two below the question it answers, or a word why it is not shown.
final class Words extends Div {

    private static final long serialVersionUID = 1L;

    private Words(@Nullable String question) {
        addClassNames("words-of");
        if (question != null) {
            add(new H3(question));
        }
    }

    /// What only its author reads.
    ///
    /// @param html sanitized; nothing is shown for null
    static Words own(String question, @Nullable String html) {
        var words = new Words(html == null ? null : question);
        if (html != null) {
            words.addBody(html, null);
        }
        words.setVisible(html != null);
        return words;
    }

    /// What both may read; nothing for null.
    static Words shared(String question, PairSide side, @Nullable TextView text) {
        var words = new Words(text == null ? null : question);
        words.setVisible(text != null);
        words.addText(side, text);
        return words;
    }

    /// The same without its question, which stands above both answers; null says that it was left out.
    static Words answer(PairSide side, @Nullable TextView text) {
        var words = new Words(null);
        if (text == null) {
            words.addQuiet(words.getTranslation("review.none"));
        }
        words.addText(side, text);
        return words;
    }

    private void addText(PairSide side, @Nullable TextView text) {
        if (text == null) {
            return;
        }
        if (text.readable()) {
            addBody(text.body(), text.lang());
        }
        if (text.state() == TextState.HELD) {
            if (text.mine()) {
                add(new Tag(getTranslation("review.heldMine"), Notice.Kind.WAIT));
            } else {
                addQuiet(getTranslation("review.heldTheirs", "name", side.otherName()));
            }
        } else if (text.state() != TextState.PUBLISHED) {
            addQuiet(getTranslation(text.mine() ? "review.notShownMine" : "review.notShown"));
        }
    }

    private void addBody(String html, @Nullable String lang) {
        var body = new SafeHtml(html);
        body.addClassName("body");
        if (lang != null) {
            body.getElement().setAttribute("lang", lang);
        }
        add(body);
    }

    private void addQuiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        add(line);
    }
}
