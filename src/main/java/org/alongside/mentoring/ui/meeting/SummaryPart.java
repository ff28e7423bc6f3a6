package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingNotes;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// What the two talked about and agreed: the mentee writes it, the mentor reads it.
class SummaryPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "meeting-summary";

    private final transient MeetingNotes notes;
    private final PairSide side;
    private final MeetingView meeting;
    private final Aside aside;
    private final SerializableRunnable refresh;

    SummaryPart(MeetingNotes notes, PairSide side, MeetingView meeting, Aside aside, SerializableRunnable refresh) {
        this.notes = notes;
        this.side = side;
        this.meeting = meeting;
        this.aside = aside;
        this.refresh = refresh;
        addClassNames("card", "stack");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("meeting.summary"));
        heading.setId(HEADING);
        add(heading);
        if (meeting.summary() != null) {
            add(new SharedText(meeting.summary()));
        }
        if (!side.mentee()) {
            if (meeting.summary() == null) {
                quiet(getTranslation("meeting.summary-hers", "name", Bdi.isolated(side.otherName())));
            }
        } else if (side.active()) {
            if (meeting.summary() == null) {
                write("");
            } else {
                var before = meeting.summary().body();
                var change = Buttons.plain(getTranslation("meeting.summary-change"), _ -> {});
                change.addClickListener(_ -> {
                    change.removeFromParent();
                    write(before);
                });
                add(change);
            }
        }
    }

    private void write(String before) {
        quiet(getTranslation("meeting.summary-yours", "name", Bdi.isolated(side.otherName())));
        var words = new TextArea(getTranslation("meeting.summary-words"));
        words.setValue(RichText.plainText(before));
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var save = Buttons.ordinary(getTranslation("meeting.summary-save"), _ -> save(words));
        Buttons.ignoreDoubleClicks(save);
        add(words, save);
    }

    private void save(TextArea words) {
        var errors = new FieldErrors()
                .at("post.empty", words)
                .at("post.too-long", words)
                .at("meeting.summary-changed", words);
        var basedOn = meeting.summary() == null ? null : meeting.summary().id();
        var done = errors.run(() ->
                aside.say(side, notes.summarize(side.me(), side.id(), meeting.id(), words.getValue(), null, basedOn)));
        if (done) {
            refresh.run();
        }
    }

    private void quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        add(line);
    }
}
