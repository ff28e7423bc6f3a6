package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.alongside.moderation.Concern;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;

/// Texts that say somebody may be in danger, above everything else: first those nobody takes care of, then who
/// does.
class ConcernList extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "concerns-heading";

    private final transient Wording wording;
    private final SerializableConsumer<Concern> onCare;
    private final H2 heading = new H2();
    private final Div items = new Div();
    private List<Concern> shown = List.of();

    ConcernList(Wording wording, SerializableConsumer<Concern> onCare) {
        this.wording = wording;
        this.onCare = onCare;
        addClassNames("concerns", "stack");
        getElement().setAttribute("aria-labelledby", HEADING);
        heading.setId(HEADING);
        heading.getElement().setAttribute("tabindex", "-1");
        items.addClassName("stack");
        add(heading, items);
    }

    /// Shows these; what is shown already is left alone, so that focus stays.
    void show(List<Concern> concerns) {
        setVisible(!concerns.isEmpty());
        if (concerns.equals(shown)) {
            return;
        }
        shown = concerns;
        items.removeAll();
        var open = concerns.stream().filter(concern -> concern.care() == null).toList();
        heading.setText(getTranslation(open.isEmpty() ? "concern.taken" : "concern.title"));
        getElement().getClassList().set("open", !open.isEmpty());
        open.forEach(concern -> items.add(card(concern)));
        concerns.stream()
                .filter(concern -> concern.care() != null)
                .forEach(concern -> items.add(taken(concern, Objects.requireNonNull(concern.care()))));
    }

    /// @return how many nobody takes care of
    int open() {
        return (int) shown.stream().filter(concern -> concern.care() == null).count();
    }

    void focusHeading() {
        heading.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    private Article card(Concern concern) {
        var author = author(concern);
        var article = new Article(place(concern));
        article.addClassNames("card", "stack");
        article.getElement().setAttribute("aria-label", author);
        if (concern.body() == null) {
            article.add(new Paragraph(getTranslation("concern.withdrawn")));
        } else {
            article.add(text(concern, concern.body()), new SignalList(wording, concern.reasons()));
        }
        var buttons = new Div(careButton(concern));
        buttons.addClassName("row");
        article.add(buttons);
        return article;
    }

    private NativeButton careButton(Concern concern) {
        var button = Buttons.main(getTranslation("concern.care"), _ -> onCare.accept(concern));
        button.setAriaLabel(getTranslation("concern.care") + ": " + author(concern));
        return button;
    }

    private Div place(Concern concern) {
        var name = new Span(Bdi.of(author(concern)));
        name.addClassName("who");
        var time = new RelativeTime(concern.raisedAt());
        time.getElement().setAttribute("class", "push small quiet");
        var cohort = Bdi.of(concern.cohortName());
        cohort.addClassName("quiet");
        var place = new Div(name, link(concern), cohort, time);
        place.addClassNames("row", "small");
        return place;
    }

    private Component text(Concern concern, String html) {
        var text = new Div();
        if (concern.subject() != null) {
            var subject = new Paragraph();
            subject.add(Bdi.of(concern.subject()));
            subject.addClassName("subject");
            text.add(subject);
        }
        var body = new SafeHtml(RichText.mark(html, Signal.evidences(concern.reasons())));
        body.addClassNames("body", "held-text");
        if (concern.lang() != null) {
            body.getElement().setAttribute("lang", concern.lang());
        }
        text.add(body);
        return text;
    }

    private Component taken(Concern concern, Concern.Care care) {
        var who = new Span(wording.care(getLocale(), care));
        var row = new Div(who, new RelativeTime(care.at()), link(concern));
        row.addClassNames("row", "small", "taken");
        return row;
    }

    private static Anchor link(Concern concern) {
        var address = "threads/" + concern.thread().value() + "#post-"
                + concern.post().value();
        var link = new Anchor(address);
        link.add(Bdi.of(concern.threadTitle()));
        return link;
    }

    private String author(Concern concern) {
        return Objects.requireNonNullElse(concern.author(), getTranslation("post.someone"));
    }
}
