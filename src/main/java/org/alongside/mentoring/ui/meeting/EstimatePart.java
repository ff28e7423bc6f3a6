package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Buttons;

/// How the talking was shared, from who has not said it yet.
class EstimatePart extends Section {

    private static final long serialVersionUID = 1L;

    EstimatePart(Meetings meetings, PairSide side, MeetingView meeting, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var share = new TalkShare(side);
        add(share, Buttons.ordinary(getTranslation("meeting.share-save"), _ -> {
            if (share.getValue() != null) {
                meetings.met(side.me(), side.id(), meeting.id(), share.getValue());
                refresh.run();
            }
        }));
    }
}
