package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.MeetingState;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Buttons;

/// The way on from a meeting that came to nothing: another time; or that the two did meet after all.
class LapsedPart extends Div {

    private static final long serialVersionUID = 1L;

    LapsedPart(Meetings meetings, PairSide side, MeetingView meeting) {
        addClassName("stack");
        if (meeting.state() == MeetingState.PROPOSED) {
            add(new Paragraph(getTranslation("meeting.lapsed")));
        }
        var row = new Div(Buttons.main(
                getTranslation("meeting.propose"),
                _ -> UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(side.id(), "meetings/propose"))));
        row.addClassName("row");
        if (meeting.state() == MeetingState.MISSED) {
            row.add(Buttons.plain(getTranslation("meeting.did-meet"), _ -> {
                meetings.met(side.me(), side.id(), meeting.id(), null);
                UI.getCurrentOrThrow().refreshCurrentRoute(false);
            }));
        }
        add(row);
    }
}
