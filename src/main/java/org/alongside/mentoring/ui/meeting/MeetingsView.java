package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;

/// All meetings of a pair.
@Route(value = "pairs/:id/meetings", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-meeting.css")
class MeetingsView extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient Meetings meetings;
    private final Aside aside = new Aside();
    private final Div content = new Div();

    MeetingsView(Meetings meetings, PairAccess access, CurrentPerson current) {
        super("meeting.title", access, current);
        this.meetings = meetings;
        content.addClassNames("stack", "measure");
        aside.addClassName("measure");
        add(aside, content);
    }

    @Override
    protected void show(PairSide side) {
        aside.sayPromised(side);
        content.removeAll();
        var all = meetings.list(person(), pair());
        var propose = Buttons.main(
                t("meeting.propose"),
                _ -> UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(pair(), "meetings/propose")));
        if (all.isEmpty()) {
            var state = new EmptyState(t("meeting.empty-title"), t("meeting.empty-text"));
            if (side.active()) {
                state.add(propose);
            }
            content.add(state);
            return;
        }
        if (side.active()) {
            content.add(propose);
        }
        part(t("meeting.ahead"), all.stream().filter(MeetingView::ahead).toList(), side);
        part(
                t("meeting.behind"),
                all.stream().filter(meeting -> !meeting.ahead()).toList(),
                side);
    }

    private void part(String title, List<MeetingView> meetings, PairSide side) {
        if (!meetings.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("clean");
            meetings.forEach(meeting -> list.add(new MeetingItem(meeting, side)));
            content.add(new H2(title), list);
        }
    }
}
