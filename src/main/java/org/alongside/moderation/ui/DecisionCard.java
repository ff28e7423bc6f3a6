package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import org.alongside.mentoring.TextKind;
import org.alongside.moderation.Measure;
import org.alongside.moderation.OwnDecision;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// A decision, told to whom it concerns: what, why, what it means for her, and what she can do.
class DecisionCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    /// @param onAppeal asks for her words
    DecisionCard(Wording wording, OwnDecision decision, Instant now, SerializableConsumer<OwnDecision> onAppeal) {
        this.wording = wording;
        addClassNames("card", "stack");
        add(head(decision), place(decision));
        showText(decision);
        showReason(decision);
        showMeasure(decision, now);
        showNext(decision, onAppeal);
    }

    private Div head(OwnDecision decision) {
        var head = new Div(new H3(t(what(decision))));
        head.addClassName("row");
        if (decision.unread()) {
            head.add(new Tag(t("notices.new"), Notice.Kind.GOOD));
        }
        return head;
    }

    private static String what(OwnDecision decision) {
        if (decision.resource()) {
            return ofResource(decision);
        }
        return decision.text() == null ? ofPost(decision) : ofText(decision);
    }

    private static String ofResource(OwnDecision decision) {
        return switch (decision.act()) {
            case REMOVE -> "notices.resourceRemoved";
            case GIVE_BACK -> "notices.resourceGivenBack";
            case PUBLISH -> "notices.resourceAccepted";
            case HOLD, NOTHING, UPHOLD, GRANT, UNDO, MANY -> "notices.aboutYou";
        };
    }

    private static String ofText(OwnDecision decision) {
        return switch (decision.act()) {
            case REMOVE -> "notices.textRemoved";
            case GIVE_BACK -> "notices.textGivenBack";
            case PUBLISH -> "notices.textPublished";
            case HOLD, NOTHING, UPHOLD, GRANT, UNDO, MANY -> "notices.aboutYou";
        };
    }

    private static String ofPost(OwnDecision decision) {
        return switch (decision.act()) {
            case REMOVE -> "notices.removed";
            case GIVE_BACK -> "notices.givenBack";
            case HOLD -> "notices.held";
            case PUBLISH -> decision.note() == null ? "notices.published" : "notices.publishedWithNote";
            case NOTHING, UPHOLD, GRANT, UNDO, MANY -> "notices.aboutYou";
        };
    }

    private Div place(OwnDecision decision) {
        var place = new Div(new Span(new Bdi(decision.cohortName())));
        place.addClassNames("row", "small", "quiet");
        if (decision.about() != null) {
            place.add(new Span(new Bdi(decision.about())));
        }
        if (decision.text() != null) {
            place.add(new Span(wording.text(getLocale(), decision.text())));
        }
        place.add(new RelativeTime(decision.at()));
        return place;
    }

    private void showText(OwnDecision decision) {
        if (decision.excerpt() != null) {
            add(quote(decision.excerpt()));
        }
        // A link in the library has a page, but no words to quote.
        if (decision.address() != null && (decision.excerpt() != null || decision.resource())) {
            add(Links.to(decision.address(), t(place(decision.resource(), decision.text()))));
        }
    }

    private static String place(boolean resource, @Nullable TextKind text) {
        if (resource) {
            return "notices.toResource";
        }
        return text == null ? "notices.toText" : "notices.toPlace";
    }

    private void showReason(OwnDecision decision) {
        add(new Paragraph(t("notices.reason", "reason", wording.reason(getLocale(), decision.reason()))));
        if (decision.note() != null) {
            add(new Paragraph(t("notices.note", "note", wording.note(getLocale(), decision.note()))));
        }
        showWord("notices.word", decision.word());
    }

    private void showWord(String key, @Nullable String word) {
        if (word != null) {
            var words = new Div(new Paragraph(t(key)), quote(word));
            words.addClassName("own-word");
            add(words);
        }
    }

    private void showMeasure(OwnDecision decision, Instant now) {
        var measure = decision.measure();
        if (measure == null || decision.undoneAt() != null) {
            return;
        }
        var line = new Paragraph(t(measure(measure)));
        var until = decision.until();
        if (until != null && until.isAfter(now)) {
            line.add(" " + t("notices.endsByItself") + " ");
            line.add(new RelativeTime(until));
        } else if (until != null) {
            line.add(" " + t("notices.ended"));
        }
        add(line);
    }

    private static String measure(Measure measure) {
        return switch (measure.kind()) {
            case WARN -> "notices.measureWarn";
            case LIMIT -> "notices.measureLimit";
            case NO_POSTING -> "notices.measureNoPosting";
            case NO_MENTORING -> "notices.measureNoMentoring";
            case EXPEL -> "notices.measureExpel";
        };
    }

    private void showNext(OwnDecision decision, SerializableConsumer<OwnDecision> onAppeal) {
        var undone = decision.undoneAt();
        if (undone != null && decision.appeal() != OwnDecision.Appeal.GRANTED) {
            var when = new Span(new RelativeTime(undone));
            when.addClassNames("small", "quiet");
            add(new Notice(Notice.Kind.GOOD, t("notices.undone"), when));
        }
        if (decision.change() != null && undone == null) {
            add(Links.button(decision.change(), t("notices.change"), "main"));
        }
        switch (decision.appeal()) {
            case NONE -> {
                // Nothing is said of what cannot be asked for.
            }
            case POSSIBLE -> add(Buttons.ordinary(t("notices.appeal"), _ -> onAppeal.accept(decision)));
            case WAITING -> add(new Notice(Notice.Kind.WAIT, t("notices.appealWaits")));
            case GRANTED -> add(new Notice(Notice.Kind.GOOD, t("notices.appealGranted")));
            case UPHELD -> add(new Notice(Notice.Kind.PLAIN, t("notices.appealUpheld")));
        }
        showWord("notices.answer", decision.answer());
    }

    private static HtmlContainer quote(String text) {
        var quote = new HtmlContainer("blockquote");
        quote.setText(text);
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }

    private String t(String key, Object... namesAndValues) {
        return getTranslation(key, namesAndValues);
    }
}
