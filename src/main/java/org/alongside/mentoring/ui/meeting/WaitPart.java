package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;

/// What waits for the other.
class WaitPart extends Section {

    private static final long serialVersionUID = 1L;

    WaitPart(Meetings meetings, PairSide side, MeetingView meeting, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var name = Bdi.isolated(side.otherName());
        if (meeting.at() == null) {
            add(new Paragraph(getTranslation("meeting.waits-time", "name", name)));
            var list = new UnorderedList();
            meeting.choices().forEach(time -> list.add(new ListItem(MeetingWords.when(this, time, side.otherName()))));
            add(list);
        } else {
            add(new Paragraph(getTranslation("meeting.waits-place", "name", name)));
        }
        add(Buttons.plain(getTranslation("meeting.take-back"), _ -> {
            meetings.cancel(side.me(), side.id(), meeting.id());
            refresh.run();
        }));
    }
}
