package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Objects;
import org.alongside.discussion.HeldPost;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;

/// One held text with all that is needed to decide about it.
class OpenItem extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "held-text-heading";

    private final transient Wording wording;
    private final HeldPost item;
    private final Actions actions;
    private final H2 heading = new H2();
    private final Div told = new Div();

    OpenItem(Wording wording, HeldPost item, Actions actions) {
        this.wording = wording;
        this.item = item;
        this.actions = actions;
        addClassNames("card", "stack", "queue-open");
        getElement().setAttribute("aria-labelledby", HEADING);
        heading.setId(HEADING);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setText(wording.why(getLocale(), item));
        add(back(), head(), told, place(), text(), new SignalList(wording, item), buttons());
    }

    HeldPost item() {
        return item;
    }

    boolean isSettled() {
        return getElement().getClassList().contains("settled");
    }

    /// A dialog that closes gives focus back to its opener; this comes after.
    void focusHeading() {
        heading.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    /// Somebody else was first: says so and leaves nothing to decide.
    void settled(String words) {
        told.removeAll();
        told.add(new Notice(Notice.Kind.WAIT, words));
        getElement().getClassList().add("settled");
        getChildren()
                .flatMap(Component::getChildren)
                .filter(part -> part.getElement().getClassList().contains("decide"))
                .forEach(button -> button.setVisible(false));
    }

    private Component back() {
        var back = Buttons.plain(getTranslation("moderation.back"), event -> actions.toList());
        back.addClassName("back");
        return back;
    }

    private Component head() {
        var time = new RelativeTime(item.writtenAt());
        time.getElement().setAttribute("class", "push small quiet");
        return row(heading, wording.kind(getLocale(), item), time);
    }

    private Component place() {
        var address =
                "threads/" + item.thread().value() + "#post-" + item.post().value();
        var thread = new Anchor(address);
        thread.add(Bdi.of(item.threadTitle()));
        var what = new Span(getTranslation(item.opening() ? "moderation.opens" : "moderation.postIn"));
        what.addClassName("quiet");
        var cohort = Bdi.of(item.cohortName());
        cohort.addClassName("quiet");
        var place = row(what, thread, cohort);
        place.addClassName("small");
        return place;
    }

    private Component text() {
        var author = Objects.requireNonNullElse(item.author(), getTranslation("post.someone"));
        var article = new Article(by(author));
        article.getElement().setAttribute("aria-label", author);
        if (item.subject() != null) {
            var subject = new Paragraph();
            subject.add(Bdi.of(item.subject()));
            subject.addClassName("subject");
            article.add(subject);
        }
        if (item.changes() != null) {
            var note = new Paragraph(getTranslation("moderation.changes"));
            note.addClassNames("small", "quiet");
            article.add(note);
        }
        article.add(body());
        return article;
    }

    private SafeHtml body() {
        var body = new SafeHtml(
                item.changes() != null ? item.changes() : RichText.mark(item.body(), Signal.evidences(item.signals())));
        body.addClassNames("body", "held-text", "changes");
        if (item.lang() != null) {
            body.getElement().setAttribute("lang", item.lang());
        }
        return body;
    }

    private Component by(String author) {
        var name = new HtmlContainer("b");
        name.add(Bdi.of(author));
        var by = row(name);
        by.addClassName("small");
        if (item.joinedAt() == null) {
            by.add(quiet(new Span(getTranslation("moderation.noMember"))));
            return by;
        }
        if (item.publishedBefore() == 0 && item.removedBefore() == 0) {
            by.add(quiet(new Span(getTranslation("moderation.firstPost"))));
        } else {
            by.add(quiet(new Span(getTranslation("moderation.publishedBefore", "count", item.publishedBefore()))));
        }
        if (item.removedBefore() > 0) {
            by.add(quiet(new Span(getTranslation("moderation.removedBefore", "count", item.removedBefore()))));
        }
        by.add(quiet(new Span(getTranslation("moderation.joined")), new RelativeTime(item.joinedAt())));
        return by;
    }

    private Component buttons() {
        var buttons = new Div();
        buttons.addClassNames("row", "acts");
        if (item.mine()) {
            buttons.add(new Notice(Notice.Kind.PLAIN, getTranslation("refused.moderation.own")));
        } else {
            buttons.add(
                    decide(Buttons.main(getTranslation("moderation.publish"), event -> actions.publish(item)), "P"),
                    decide(Buttons.danger(getTranslation("moderation.remove"), event -> actions.remove(item)), "R"));
        }
        var keys = new Span(getTranslation("moderation.keys"));
        keys.addClassNames("push", "tiny", "quiet", "keys");
        buttons.add(
                withKey(Buttons.plain(getTranslation("moderation.next"), event -> actions.move(1)), "J"),
                withKey(Buttons.plain(getTranslation("moderation.previous"), event -> actions.move(-1)), "K"),
                keys);
        return buttons;
    }

    private static NativeButton decide(NativeButton button, String key) {
        button.addClassName("decide");
        return withKey(button, key);
    }

    /// The script of the page listens for the keys that are named here.
    private static NativeButton withKey(NativeButton button, String key) {
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return button;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private static Span quiet(Component... parts) {
        var span = new Span();
        for (var part : parts) {
            span.add(part, new Text(" "));
        }
        span.addClassName("quiet");
        return span;
    }

    /// What can be done from here.
    interface Actions extends Serializable {
        void publish(HeldPost item);

        void remove(HeldPost item);

        /// @param by 1 for the next item, -1 for the one before
        void move(int by);

        void toList();
    }
}
