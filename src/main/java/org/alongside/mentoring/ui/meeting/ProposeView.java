package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.mentoring.ui.ToldNext;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;

/// Where one of the two proposes when to meet.
@Route(value = "pairs/:id/meetings/propose", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-meeting.css")
class ProposeView extends PairPage {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120, 180);
    private static final String USUAL = "60";

    private final transient Meetings meetings;
    private final Div content = new Div();
    private final Div rows = new Div();
    private final List<TimeRow> times = new ArrayList<>();
    private final TextField place = new TextField();
    private final RadioButtonGroup<MeetingFormat> format = new RadioButtonGroup<>();
    private final NativeSelect length;
    private final NativeButton more;

    ProposeView(Meetings meetings, PairAccess access, CurrentPerson current) {
        super("meeting.propose", access, current);
        this.meetings = meetings;
        length = new NativeSelect(t("meeting.length"));
        LENGTHS.forEach(minutes -> length.option(Integer.toString(minutes), t("meeting.minutes", "minutes", minutes)));
        length.choose(USUAL);
        format.setLabel(t("meeting.format"));
        format.setItems(MeetingFormat.values());
        format.setItemLabelGenerator(choice -> t("option.meetingFormat." + choice));
        format.setValue(MeetingFormat.IN_PERSON);
        place.setMaxLength(Meetings.MAX_PLACE);
        place.setWidthFull();
        place.getElement().setAttribute("dir", "auto");
        rows.addClassName("stack");
        more = Buttons.plain(t("meeting.another-time"), _ -> another().focus());
        content.addClassNames("stack", "measure");
        add(content);
    }

    @Override
    protected void show(PairSide side) {
        content.removeAll();
        if (!side.active()) {
            content.add(new Paragraph(t("meeting.not-now")));
            return;
        }
        if (times.isEmpty()) {
            another();
        }
        var zones = new Paragraph(t("meeting.own-clock", "name", Bdi.isolated(side.otherName())));
        zones.addClassNames("small", "quiet");
        place.setLabel(t(side.mentee() ? "meeting.place-mine" : "meeting.place-suggest"));
        place.setHelperText(t(side.mentee() ? "meeting.place-hint" : "meeting.place-hers"));
        var send = Buttons.main(t("meeting.send"), _ -> send());
        Buttons.ignoreDoubleClicks(send);
        content.add(new H2(t("meeting.times")), zones, rows, more, length, format, place, send);
    }

    private TimeRow another() {
        var row = new TimeRow(times.size() + 1);
        times.add(row);
        rows.add(row);
        more.setVisible(times.size() < Meetings.MOST_TIMES);
        return row;
    }

    private void send() {
        var first = times.getFirst().date();
        var errors = new FieldErrors()
                .at("meeting.times", first)
                .at("meeting.gap", first)
                .at("meeting.past", first)
                .at("meeting.far", first)
                .at("meeting.many", first)
                .at("meeting.place-long", place)
                .at("post.too-long", place);
        if (errors.run(this::propose)) {
            UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(pair(), "meetings"));
        }
    }

    private void propose() {
        var chosen = times.stream().flatMap(row -> row.time().stream()).toList();
        var minutes = Integer.parseInt(length.value());
        var proposal = new Meetings.Proposal(chosen, minutes, format.getValue(), place.getValue(), null);
        var added = meetings.propose(person(), pair(), proposal);
        ToldNext.promise(UI.getCurrentOrThrow(), pair(), added.kept());
    }
}
