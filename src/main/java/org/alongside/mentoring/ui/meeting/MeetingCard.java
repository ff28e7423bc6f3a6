package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;

/// When the two meet next, on their first page.
@org.springframework.stereotype.Component
class MeetingCard implements PairCard {

    private static final int SHOWN = 3;

    private final Meetings meetings;

    MeetingCard(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var all = meetings.list(side.me(), side.id());
        if (!side.active() && all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(side, all));
    }

    /// What is shown.
    @StyleSheet("context://mentoring-meeting.css")
    static class Card extends Section {

        private static final long serialVersionUID = 1L;
        private static final String HEADING = "meeting-card";

        Card(PairSide side, List<MeetingView> all) {
            addClassNames("card", "stack");
            getElement().setAttribute("aria-labelledby", HEADING);
            var heading = new H2(getTranslation("meeting.card-title"));
            heading.setId(HEADING);
            add(heading);
            var ahead = all.stream()
                    .filter(meeting -> meeting.ahead() && MeetingWords.turn(meeting, side) != MeetingWords.Turn.LAPSED)
                    .limit(SHOWN)
                    .toList();
            if (ahead.isEmpty()) {
                var nothing = new Paragraph(getTranslation("meeting.none-ahead"));
                nothing.addClassName("quiet");
                add(nothing);
            } else {
                var list = new UnorderedList();
                list.addClassName("clean");
                ahead.forEach(meeting -> list.add(new MeetingItem(meeting, side)));
                add(list);
            }
            add(ways(side, all.isEmpty()));
        }

        private Div ways(PairSide side, boolean none) {
            var row = new Div();
            row.addClassName("row");
            if (side.active()) {
                var address = MentoringRoutes.pair(side.id(), "meetings/propose");
                row.add(Buttons.ordinary(
                        getTranslation("meeting.propose"),
                        _ -> UI.getCurrentOrThrow().navigate(address)));
            }
            if (!none) {
                var link = Links.to(MentoringRoutes.pair(side.id(), "meetings"), getTranslation("meeting.all"));
                row.add(link);
            }
            return row;
        }
    }
}
