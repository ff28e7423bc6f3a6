package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.CasePage;
import org.alongside.screening.Signal;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.RelativeTime;

/// What was found in a text: each signal as a sentence with the words it rests on, the weightiest at once and
/// the others for who asks.
class SignalList extends Div {

    private static final long serialVersionUID = 1L;

    /// More would not be read before deciding.
    private static final int AT_ONCE = 5;

    private final transient Wording wording;
    private final boolean weighed;

    /// Why a text was held.
    SignalList(Wording wording, CasePage page) {
        this(wording, true);
        add(new H3(getTranslation(heading(page))));
        var releaseAt = page.summary().releaseAt();
        if (releaseAt != null) {
            add(onlyNew(releaseAt));
        }
        fill(page.signals());
        if (page.score() != null) {
            var sure = new Paragraph(wording.probability(getLocale(), page.score()));
            sure.addClassNames("tiny", "quiet");
            add(sure);
        }
    }

    /// What is proposed for the library waits in any case.
    private static String heading(CasePage page) {
        return page.summary().kind() == CaseKind.HELD && page.resource() == null
                ? "moderation.why"
                : "moderation.found";
    }

    /// What was found, without how much it weighs.
    SignalList(Wording wording, List<Signal> signals) {
        this(wording, false);
        fill(signals);
    }

    private SignalList(Wording wording, boolean weighed) {
        this.wording = wording;
        this.weighed = weighed;
    }

    private void fill(List<Signal> signals) {
        if (!signals.isEmpty()) {
            add(list(signals.subList(0, Math.min(AT_ONCE, signals.size()))));
        }
        if (signals.size() > AT_ONCE) {
            var rest = signals.subList(AT_ONCE, signals.size());
            var more = new NativeDetails(getTranslation("moderation.moreReasons", "count", rest.size()), list(rest));
            more.addClassNames("small", "more-reasons");
            add(more);
        }
    }

    private UnorderedList list(List<Signal> signals) {
        var list = new UnorderedList();
        list.addClassNames("small", "reasons");
        signals.forEach(signal ->
                list.add(weighed ? row(wording, getLocale(), signal) : sentence(wording, getLocale(), signal)));
        return list;
    }

    private Paragraph onlyNew(Instant releaseAt) {
        var words = new Paragraph(new Text(getTranslation("moderation.onlyNew") + " "), new RelativeTime(releaseAt));
        words.addClassName("small");
        return words;
    }

    /// One signal as a sentence, with how much it weighs. One that weighs nothing says what kind of text it is:
    /// "slight" beside it would belittle that.
    static ListItem row(Wording wording, Locale locale, Signal signal) {
        var row = sentence(wording, locale, signal);
        if (signal.weight() == 0) {
            return row;
        }
        var weight = new Span(wording.weight(locale, signal));
        weight.addClassNames("tiny", "quiet");
        row.add(new Text(" "), weight);
        return row;
    }

    private static ListItem sentence(Wording wording, Locale locale, Signal signal) {
        var sentence = wording.sentence(locale, signal);
        var row = new ListItem();
        int at = sentence.indexOf(Wording.EVIDENCE);
        if (at < 0) {
            row.add(new Text(sentence));
        } else {
            row.add(new Text(sentence.substring(0, at)), quoted(signal), new Text(sentence.substring(at + 1)));
        }
        return row;
    }

    // The element brings the quotation marks of the page's language.
    private static HtmlContainer quoted(Signal signal) {
        var quote = new HtmlContainer("q");
        quote.add(new Bdi(Objects.requireNonNullElse(signal.evidence(), "…")));
        return quote;
    }
}
