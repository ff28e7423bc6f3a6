package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.LinkedThreads;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;

/// Threads for the cohort that grow out of the pair's talk.
class LinkedPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "linked-threads";

    private final transient LinkedThreads linked;
    private final PairSide side;
    private final Aside aside;
    private final SerializableRunnable refresh;

    LinkedPart(LinkedThreads linked, PairSide side, Aside aside, SerializableRunnable refresh) {
        this.linked = linked;
        this.side = side;
        this.aside = aside;
        this.refresh = refresh;
        addClassName("stack");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("shelf.linked"));
        heading.setId(HEADING);
        var about = new Paragraph(getTranslation("shelf.linked-about"));
        about.addClassName("quiet");
        add(heading, about);
        for (var draft : linked.list(side.me(), side.id())) {
            add(new LinkedItem(linked, side, draft, refresh));
        }
        if (side.active()) {
            var start = Buttons.ordinary(getTranslation("shelf.linked-start"), _ -> start());
            add(new Div(start));
        }
    }

    private void start() {
        var title = new TextField(getTranslation("composer.title"));
        title.setMaxLength(LinkedThreads.MAX_TITLE);
        title.setWidthFull();
        title.getElement().setAttribute("dir", "auto");
        var text = new TextArea(getTranslation("shelf.linked-text"));
        text.setWidthFull();
        text.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors()
                .at("thread.title", title)
                .at("linked.many", title)
                .at("post.empty", text)
                .at("post.too-long", text);
        ConfirmDialog.form(
                        getTranslation("shelf.linked-start"),
                        getTranslation("shelf.linked-start-text"),
                        getTranslation("shelf.linked-save"),
                        () -> {
                            var done = errors.run(() -> aside.say(
                                    side, linked.start(side.me(), side.id(), title.getValue(), text.getValue(), null)));
                            if (done) {
                                refresh.run();
                            }
                            return done;
                        })
                .with(title, text)
                .open();
    }
}
