package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.alongside.discussion.HeldPost;
import org.alongside.screening.Signal;
import org.alongside.uikit.RelativeTime;

/// Why a text was held: each signal as a sentence with the words it rests on.
class SignalList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    SignalList(Wording wording, HeldPost item) {
        this.wording = wording;
        var list = new UnorderedList();
        list.addClassNames("small", "reasons");
        item.signals().forEach(signal -> list.add(row(signal)));
        var sure = new Paragraph(wording.probability(getLocale(), item.score()));
        sure.addClassNames("tiny", "quiet");
        add(new H3(getTranslation("moderation.why")));
        if (item.releaseAt() != null) {
            add(onlyNew(item.releaseAt()));
        }
        if (!item.signals().isEmpty()) {
            add(list);
        }
        add(sure);
    }

    private Paragraph onlyNew(Instant releaseAt) {
        var words = new Paragraph(new Text(getTranslation("moderation.onlyNew") + " "), new RelativeTime(releaseAt));
        words.addClassName("small");
        return words;
    }

    private ListItem row(Signal signal) {
        return row(wording, getLocale(), signal);
    }

    /// One signal as a sentence.
    static ListItem row(Wording wording, Locale locale, Signal signal) {
        var sentence = wording.sentence(locale, signal);
        var row = new ListItem();
        int at = sentence.indexOf(Wording.EVIDENCE);
        if (at < 0) {
            row.add(new Text(sentence));
        } else {
            row.add(new Text(sentence.substring(0, at)), quoted(signal), new Text(sentence.substring(at + 1)));
        }
        var weight = new Span(wording.weight(locale, signal));
        weight.addClassNames("tiny", "quiet");
        row.add(new Text(" "), weight);
        return row;
    }

    // The element brings the quotation marks of the page's language.
    private static HtmlContainer quoted(Signal signal) {
        var quote = new HtmlContainer("q");
        quote.add(Bdi.of(Objects.requireNonNullElse(signal.evidence(), "…")));
        return quote;
    }
}
