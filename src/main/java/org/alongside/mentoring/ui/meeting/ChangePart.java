package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;

/// What can be changed of a meeting that stands: the place by the mentee, and either can call it off.
class ChangePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Meetings meetings;
    private final PairSide side;
    private final MeetingView meeting;
    private final Aside aside;
    private final SerializableRunnable refresh;

    ChangePart(Meetings meetings, PairSide side, MeetingView meeting, Aside aside, SerializableRunnable refresh) {
        this.meetings = meetings;
        this.side = side;
        this.meeting = meeting;
        this.aside = aside;
        this.refresh = refresh;
        addClassName("row");
        if (side.mentee()) {
            add(Buttons.plain(getTranslation("meeting.place-change"), _ -> change()));
        }
        add(Buttons.plain(getTranslation("meeting.cancel"), _ -> cancel()));
    }

    private void change() {
        var place = new TextField(getTranslation("meeting.place-mine"));
        place.setHelperText(getTranslation("meeting.place-hint"));
        place.setMaxLength(Meetings.MAX_PLACE);
        place.setWidthFull();
        place.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors()
                .at("meeting.place", place)
                .at("meeting.place-long", place)
                .at("post.too-long", place);
        ConfirmDialog.form(
                        getTranslation("meeting.place-change"),
                        getTranslation("meeting.place-change-text"),
                        getTranslation("meeting.place-verb"),
                        () -> {
                            var done = errors.run(() -> aside.say(
                                    side,
                                    meetings.choosePlace(side.me(), side.id(), meeting.id(), place.getValue(), null)));
                            if (done) {
                                refresh.run();
                            }
                            return done;
                        })
                .with(place)
                .open();
    }

    private void cancel() {
        ConfirmDialog.danger(
                        getTranslation("meeting.cancel-title"),
                        getTranslation("meeting.cancel-text", "name", Bdi.isolated(side.otherName())),
                        getTranslation("meeting.cancel-verb"),
                        () -> {
                            meetings.cancel(side.me(), side.id(), meeting.id());
                            refresh.run();
                        })
                .open();
    }
}
