package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.moderation.ClusterText;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;

/// An imported text: its beginning, and for who unfolds it the whole as it was written, where it stands and
/// what was found in it.
class FoldedText extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final int BEGINNING = 160;

    /// Of longer ones the beginning says enough; a page of them would weigh megabytes.
    private static final int LONG = 10_000;

    private final transient Wording wording;
    private final ClusterText text;
    private final Div whole = new Div();

    FoldedText(Wording wording, ClusterText text) {
        this.wording = wording;
        this.text = text;
        addClassNames("fold", "cluster-text");
        var beginning = new Span(RichText.excerpt(text.body(), BEGINNING));
        beginning.getElement().setAttribute("dir", "auto");
        if (text.lang() != null) {
            beginning.getElement().setAttribute("lang", text.lang());
        }
        setSummary(beginning);
        whole.addClassName("stack");
        setContent(whole);
        addToggleListener(event -> unfold(event.isOpened()));
    }

    /// Of dozens that are folded hardly any is opened: what is in it is sent only then.
    private void unfold(boolean opened) {
        if (opened && whole.getComponentCount() == 0) {
            whole.add(head(), body(), new SignalList(wording, text.signals()));
        }
    }

    private Div head() {
        var name = new Bdi(Objects.requireNonNullElse(text.author(), getTranslation("post.someone")));
        name.addClassName("strong");
        var place = new Anchor(DiscussionRoutes.thread(text.thread()));
        place.add(new Bdi(text.threadTitle()));
        var head = new Div(name, place);
        head.addClassNames("row", "small", "quiet");
        if (text.postedAt() != null) {
            head.add(new RelativeTime(text.postedAt()));
        }
        if (text.opening()) {
            head.add(new Tag(getTranslation("moderation.opens")));
        }
        return head;
    }

    private Div body() {
        var shown =
                text.body().length() <= LONG ? text.body() : RichText.fromPlain(RichText.excerpt(text.body(), LONG));
        var body = new Div();
        if (text.subject() != null) {
            var subject = new Bdi(text.subject());
            subject.addClassName("subject");
            body.add(subject);
        }
        var html = new SafeHtml(shown);
        html.addClassNames("body", "held-text");
        if (text.lang() != null) {
            html.getElement().setAttribute("lang", text.lang());
        }
        body.add(html);
        return body;
    }
}
