package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingTime;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.SavedTexts;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;

/// Where she answers: chooses a time, and, as the mentee, the place.
class AnswerPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Meetings meetings;
    private final PairSide side;
    private final MeetingView meeting;
    private final Aside aside;
    private final SerializableRunnable refresh;
    private final RadioButtonGroup<MeetingTime> times = new RadioButtonGroup<>();
    private final TextField place = new TextField();

    AnswerPart(Meetings meetings, PairSide side, MeetingView meeting, Aside aside, SerializableRunnable refresh) {
        this.meetings = meetings;
        this.side = side;
        this.meeting = meeting;
        this.aside = aside;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var choosing = meeting.at() == null;
        var title = choosing ? getTranslation("meeting.choose-title") : getTranslation("meeting.place-title");
        add(new H2(title));
        if (choosing) {
            times.setLabel(getTranslation("meeting.times-of", "name", Bdi.isolated(side.otherName())));
            times.setItems(meeting.choices());
            times.setItemLabelGenerator(this::words);
            times.addClassName("column");
            if (meeting.choices().size() == 1) {
                times.setValue(meeting.choices().getFirst());
            }
            add(times);
        }
        if (asksForPlace()) {
            placeField();
            add(place);
        }
        var verb = choosing ? verb() : getTranslation("meeting.place-verb");
        var yes = Buttons.main(verb, _ -> answer());
        Buttons.ignoreDoubleClicks(yes);
        var row = new Div(yes);
        row.addClassName("row");
        if (choosing) {
            row.add(Buttons.plain(getTranslation("meeting.none-fits"), _ -> decline()));
        }
        add(row);
    }

    private boolean asksForPlace() {
        return side.mentee() || !meeting.placeConfirmed();
    }

    private boolean suggested() {
        return meeting.place() != null && meeting.place().readable();
    }

    private String verb() {
        return side.mentee() ? getTranslation("meeting.confirm-both") : getTranslation("meeting.confirm-time");
    }

    private String words(MeetingTime time) {
        var when = MeetingWords.when(this, time, side.otherName());
        return time.busy() ? getTranslation("meeting.when-busy", "when", when) : when;
    }

    private void placeField() {
        place.setMaxLength(Meetings.MAX_PLACE);
        place.setWidthFull();
        place.getElement().setAttribute("dir", "auto");
        if (!side.mentee()) {
            place.setLabel(getTranslation("meeting.place-suggest"));
            place.setHelperText(getTranslation("meeting.place-hers"));
        } else if (suggested()) {
            place.setLabel(getTranslation("meeting.place-other"));
            place.setHelperText(getTranslation("meeting.place-keep"));
        } else {
            place.setLabel(getTranslation("meeting.place-mine"));
            place.setHelperText(getTranslation("meeting.place-hint"));
        }
    }

    private void answer() {
        var errors = new FieldErrors()
                .at("meeting.times", times)
                .at("meeting.past", times)
                .at("meeting.place", place)
                .at("meeting.place-long", place)
                .at("post.too-long", place);
        if (errors.run(() -> aside.say(side, send()))) {
            refresh.run();
        }
    }

    private SavedTexts send() {
        if (meeting.at() != null) {
            return meetings.choosePlace(side.me(), side.id(), meeting.id(), place.getValue(), null);
        }
        var time = times.getValue();
        if (time == null) {
            throw new RefusedException("meeting.times");
        }
        var fine = side.mentee() && (suggested() || meeting.format() != MeetingFormat.IN_PERSON);
        return meetings.choose(
                side.me(), side.id(), meeting.id(), new Meetings.Choice(time.startsAt(), place.getValue(), null, fine));
    }

    private void decline() {
        new ConfirmDialog(
                        getTranslation("meeting.none-fits"),
                        getTranslation("meeting.none-fits-text"),
                        getTranslation("meeting.none-fits-verb"),
                        () -> {
                            meetings.cancel(side.me(), side.id(), meeting.id());
                            refresh.run();
                        })
                .open();
    }
}
