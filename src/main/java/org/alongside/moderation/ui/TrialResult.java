package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.discussion.WatchTrial;
import org.alongside.discussion.WatchedWord;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;

/// What a watched word would have caught lately.
class TrialResult extends Div {

    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();

    TrialResult(WatchedWord word, WatchTrial trial) {
        addClassNames("card", "stack", "measure", "trial");
        title.setText(getTranslation("words.trialTitle", "word", Bdi.isolated(word.pattern())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(getTranslation("words.caught", "caught", trial.caught(), "looked", trial.looked())));
        if (trial.cut()) {
            add(new Paragraph(getTranslation("words.cut", "looked", trial.looked())));
        }
        if (!trial.cohorts().isEmpty()) {
            add(counts(trial.cohorts()));
        }
        if (!trial.newest().isEmpty()) {
            if (trial.caught() > trial.newest().size()) {
                add(new Paragraph(
                        getTranslation("words.newest", "count", trial.newest().size())));
            }
            add(examples(trial.newest()));
        }
    }

    /// Takes the focus, so that it is read out.
    void enter() {
        title.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    private UnorderedList counts(List<WatchTrial.Count> counts) {
        var list = new UnorderedList();
        for (var count : counts) {
            var words = new Span(getTranslation("words.inCohort", "count", count.caught()));
            words.addClassName("quiet");
            list.add(new ListItem(new Bdi(count.cohort()), new Span(" "), words));
        }
        return list;
    }

    private UnorderedList examples(List<WatchTrial.Caught> texts) {
        var list = new UnorderedList();
        list.addClassName("clean");
        list.getElement().setAttribute("role", "list");
        texts.forEach(text -> list.add(example(text)));
        return list;
    }

    private ListItem example(WatchTrial.Caught text) {
        var place = Links.named(
                "threads/" + text.thread().value() + "?from=" + text.post().value(), text.threadTitle());
        var head = new Div(place, new RelativeTime(text.publishedAt()));
        head.addClassNames("row", "small", "quiet");
        var excerpt = new SafeHtml(text.excerpt());
        excerpt.addClassName("held-text");
        excerpt.getElement().setAttribute("dir", "auto");
        var example = new ListItem(head, excerpt);
        if (!text.excerpt().contains("<mark")) {
            example.add(found(text.evidences()));
        }
        return example;
    }

    /// A word that was disguised, or stands in a title or a link, cannot be marked.
    private Paragraph found(List<String> evidences) {
        var found = new Paragraph(getTranslation("words.found") + " ");
        found.addClassName("small");
        for (var words : evidences) {
            var quote = new HtmlContainer("q");
            quote.add(new Bdi(words));
            found.add(quote, new Span(" "));
        }
        return found;
    }
}
