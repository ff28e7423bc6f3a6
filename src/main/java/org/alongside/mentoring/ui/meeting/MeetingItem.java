package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;

/// A meeting in a list: when, how it stands, and the way to it.
class MeetingItem extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final int PLACE = 80;

    MeetingItem(MeetingView meeting, PairSide side) {
        var link = Links.named(address(side, meeting), title(meeting, side));
        link.addClassName("strong");
        var tag = MeetingWords.tag(this, MeetingWords.turn(meeting, side));
        tag.addClassName("push");
        var row = new Div(link, tag);
        row.addClassName("row");
        add(row, details(meeting));
    }

    static String address(PairSide side, MeetingView meeting) {
        return MentoringRoutes.pair(side.id(), "meetings/" + meeting.id().value());
    }

    private String title(MeetingView meeting, PairSide side) {
        if (meeting.at() != null) {
            return MeetingWords.when(this, meeting.at(), side.otherName());
        }
        if (meeting.choices().isEmpty()) {
            return getTranslation("meeting.no-time");
        }
        var count = meeting.choices().size();
        return meeting.proposedByMe()
                ? getTranslation("meeting.mine-proposed", "count", count)
                : getTranslation("meeting.others-proposed", "count", count, "name", Bdi.isolated(side.otherName()));
    }

    private Div details(MeetingView meeting) {
        var details = new Div(new Span(getTranslation("option.meetingFormat." + meeting.format())));
        details.addClassNames("row", "small", "quiet", "dotted");
        details.add(new Span(getTranslation("meeting.minutes", "minutes", meeting.minutes())));
        if (meeting.place() != null && meeting.place().readable()) {
            var place = new Span(RichText.excerpt(meeting.place().body(), PLACE));
            place.getElement().setAttribute("dir", "auto");
            details.add(place);
        }
        return details;
    }
}
