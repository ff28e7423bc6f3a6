package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingNotes;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Reflection;
import org.alongside.mentoring.TextView;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/// The three questions afterwards (P43), for herself; and what the other shared of hers.
class ReflectionPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "meeting-reflection";

    private final transient MeetingNotes notes;
    private final PairSide side;
    private final MeetingView meeting;
    private final Aside aside;
    private final SerializableRunnable refresh;
    private final TextArea well = new TextArea();
    private final TextArea improve = new TextArea();
    private final TextArea next = new TextArea();
    private int version;

    ReflectionPart(MeetingNotes notes, PairSide side, MeetingView meeting, Aside aside, SerializableRunnable refresh) {
        this.notes = notes;
        this.side = side;
        this.meeting = meeting;
        this.aside = aside;
        this.refresh = refresh;
        addClassNames("card", "stack");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("meeting.reflection"));
        heading.setId(HEADING);
        add(heading);
        var mine = notes.mine(side.me(), side.id(), meeting.id()).orElse(null);
        version = mine == null ? 0 : mine.version();
        own(mine);
        notes.shared(side.me(), side.id(), meeting.id()).ifPresent(this::others);
    }

    private void own(@Nullable Reflection mine) {
        var shared = mine != null && mine.shared();
        var name = Bdi.isolated(side.otherName());
        var said = new Paragraph(
                shared
                        ? getTranslation("meeting.reflection-shared", "name", name)
                        : getTranslation("meeting.reflection-private"));
        said.addClassNames("small", "quiet");
        add(said);
        field(well, getTranslation("meeting.question-well"), mine == null ? "" : mine.well());
        field(improve, getTranslation("meeting.question-improve"), mine == null ? "" : mine.improve());
        field(next, getTranslation("meeting.question-next"), mine == null ? "" : mine.next());
        var row = new Div();
        row.addClassName("row");
        if (side.active()) {
            var keep = Buttons.ordinary(getTranslation("meeting.reflection-save"), _ -> keep());
            Buttons.ignoreDoubleClicks(keep);
            row.add(keep);
        }
        if (shared) {
            row.add(Buttons.plain(getTranslation("meeting.reflection-unshare"), _ -> {
                notes.keepToMyself(side.me(), side.id(), meeting.id());
                refresh.run();
            }));
        } else if (side.active()) {
            row.add(Buttons.plain(getTranslation("meeting.reflection-share", "name", name), _ -> share()));
        }
        add(row);
    }

    private void field(TextArea field, String question, String html) {
        field.setLabel(question);
        field.setMaxLength(MeetingNotes.LONGEST / 2);
        field.setValue(RichText.plainText(html));
        field.setWidthFull();
        field.setReadOnly(!side.active());
        field.getElement().setAttribute("dir", "auto");
        add(field);
    }

    private void keep() {
        if (save()) {
            Announcer.announce(UI.getCurrentOrThrow(), getTranslation("meeting.reflection-saved"));
            refresh.run();
        }
    }

    private boolean save() {
        var answers = new MeetingNotes.Answers(well.getValue(), improve.getValue(), next.getValue());
        var done = errors().run(() -> notes.reflect(side.me(), side.id(), meeting.id(), answers, version));
        if (done) {
            version = notes.mine(side.me(), side.id(), meeting.id())
                    .map(Reflection::version)
                    .orElse(0);
        }
        return done;
    }

    /// What stands in the fields, not what was kept before.
    private void share() {
        if (save() && errors().run(() -> aside.say(side, notes.share(side.me(), side.id(), meeting.id())))) {
            refresh.run();
        }
    }

    private FieldErrors errors() {
        return new FieldErrors()
                .at("post.empty", well)
                .at("post.too-long", well)
                .at("meeting.reflection-long", well)
                .at("meeting.reflection-changed", well);
    }

    private void others(Reflection.Shared shared) {
        add(new H3(getTranslation("meeting.reflection-of", "name", Bdi.isolated(side.otherName()))));
        answer(getTranslation("meeting.question-well"), shared.well());
        answer(getTranslation("meeting.question-improve"), shared.improve());
        answer(getTranslation("meeting.question-next"), shared.next());
    }

    private void answer(String question, @Nullable TextView text) {
        if (text != null && text.readable()) {
            var asked = new Paragraph(question);
            asked.addClassName("strong");
            add(asked, new SharedText(text));
        }
    }
}
