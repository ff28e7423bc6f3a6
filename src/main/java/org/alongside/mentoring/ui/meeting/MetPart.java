package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Buttons;

/// Whether the two met.
class MetPart extends Section {

    private static final long serialVersionUID = 1L;

    MetPart(Meetings meetings, PairSide side, MeetingView meeting, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var share = new TalkShare(side);
        var yes = Buttons.main(getTranslation("meeting.met-yes"), _ -> {
            meetings.met(side.me(), side.id(), meeting.id(), share.getValue());
            refresh.run();
        });
        var no = Buttons.plain(getTranslation("meeting.met-no"), _ -> {
            meetings.missed(side.me(), side.id(), meeting.id());
            refresh.run();
        });
        Buttons.ignoreDoubleClicks(yes);
        var row = new Div(yes, no);
        row.addClassName("row");
        add(new H2(getTranslation("meeting.met-title")), share, row);
    }
}
