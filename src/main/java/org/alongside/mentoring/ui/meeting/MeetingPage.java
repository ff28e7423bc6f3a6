package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Agendas;
import org.alongside.mentoring.MeetingCalendar;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingNotes;
import org.alongside.mentoring.MeetingState;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.mentoring.ui.meeting.MeetingWords.Turn;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;

/// One meeting: what waits first, then what the two want to talk about, and afterwards what stays of it.
@Route(value = "pairs/:id/meetings/:meeting", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-meeting.css")
class MeetingPage extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient Meetings meetings;
    private final transient Agendas agendas;
    private final transient MeetingNotes notes;
    private final transient MeetingCalendar calendar;
    private final Aside aside = new Aside();
    private final Div content = new Div();

    MeetingPage(
            Meetings meetings,
            Agendas agendas,
            MeetingNotes notes,
            MeetingCalendar calendar,
            PairAccess access,
            CurrentPerson current) {
        super("meeting.one", access, current);
        this.meetings = meetings;
        this.agendas = agendas;
        this.notes = notes;
        this.calendar = calendar;
        content.addClassNames("stack", "measure");
        aside.addClassName("measure");
        add(aside, content);
    }

    @Override
    protected void show(PairSide side) {
        var meeting = meetings.one(
                person(), pair(), new MeetingId(parameter("meeting").orElse("")));
        var turn = MeetingWords.turn(meeting, side);
        setHeading(meeting.at() == null ? t("meeting.one") : MeetingWords.when(this, meeting.at(), side.otherName()));
        content.removeAll();
        content.add(head(meeting, turn));
        waiting(meeting, turn, side);
        var open = meeting.ahead() && side.active();
        if (meeting.state() == MeetingState.HELD) {
            content.add(
                    new SummaryPart(notes, side, meeting, aside, this::refresh),
                    new ReflectionPart(notes, side, meeting, aside, this::refresh));
        }
        if (turn != Turn.CANCELLED && turn != Turn.MISSED && turn != Turn.LAPSED) {
            content.add(new AgendaPart(agendas, side, meeting, open, aside, this::refresh));
        }
    }

    private Div head(MeetingView meeting, Turn turn) {
        var facts = new Div(
                MeetingWords.tag(this, turn),
                new Span(t("option.meetingFormat." + meeting.format())),
                new Span(t("meeting.minutes", "minutes", meeting.minutes())));
        facts.addClassNames("row", "quiet");
        var head = new Div(facts);
        head.addClassName("stack");
        if (meeting.place() != null) {
            var place = new Div(new Span(t("meeting.place")), new SharedText(meeting.place()));
            place.addClassName("place");
            head.add(place);
        }
        if (meeting.at() != null && meeting.at().busy()) {
            head.add(new Notice(Notice.Kind.WAIT, t("meeting.busy")));
        }
        return head;
    }

    private void waiting(MeetingView meeting, Turn turn, PairSide side) {
        if (turn == Turn.STANDS || turn == Turn.CANCELLED) {
            if (meeting.calendar()) {
                content.add(new CalendarPart(calendar, side, meeting));
            }
        }
        if (!side.active()) {
            return;
        }
        var name = Bdi.isolated(side.otherName());
        switch (turn) {
            case MINE -> content.add(new AnswerPart(meetings, side, meeting, aside, this::refresh));
            case OTHERS -> content.add(new WaitPart(meetings, side, meeting, this::refresh));
            case LAPSED -> content.add(new LapsedPart(meetings, side, meeting));
            case STANDS -> content.add(new ChangePart(meetings, side, meeting, aside, this::refresh));
            case ASK_MET -> content.add(new MetPart(meetings, side, meeting, this::refresh));
            case MISSED -> {
                content.add(new Paragraph(t("meeting.missed-kind")));
                content.add(new LapsedPart(meetings, side, meeting));
            }
            case CANCELLED -> content.add(new LapsedPart(meetings, side, meeting));
            case HELD -> {
                if (!meeting.estimated()) {
                    content.add(new EstimatePart(meetings, side, meeting, this::refresh));
                } else {
                    var thanks = new Paragraph(t("meeting.estimated", "name", name));
                    thanks.addClassNames("small", "quiet");
                    content.add(thanks);
                }
            }
        }
    }
}
