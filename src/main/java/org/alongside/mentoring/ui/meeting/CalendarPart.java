package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.alongside.mentoring.MeetingCalendar;
import org.alongside.mentoring.MeetingState;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;

/// A meeting for her own calendar, as a file or by mail to herself.
class CalendarPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "appointment.ics";

    private final transient MeetingCalendar calendar;
    private final PairSide side;
    private final MeetingView meeting;
    private final Locale locale = UI.getCurrentOrThrow().getLocale();

    CalendarPart(MeetingCalendar calendar, PairSide side, MeetingView meeting) {
        this.calendar = calendar;
        this.side = side;
        this.meeting = meeting;
        var cancelled = meeting.state() == MeetingState.CANCELLED;
        var words = cancelled ? getTranslation("meeting.calendar-cancelled") : getTranslation("meeting.calendar");
        var file = new Anchor(DownloadHandler.fromInputStream(_ -> file()), words);
        file.addClassNames("button", "ordinary");
        var row = new Div(file);
        row.addClassName("row");
        if (calendar.mails()) {
            var send = Buttons.plain(getTranslation("meeting.mail"), _ -> send());
            Buttons.ignoreDoubleClicks(send);
            row.add(send);
        }
        var said = new Paragraph(getTranslation("meeting.calendar-neutral"));
        said.addClassNames("small", "quiet");
        addClassName("stack");
        add(row, said);
    }

    /// Asked anew with each download, whoever has the address.
    private DownloadResponse file() {
        try {
            var bytes = calendar.file(side.me(), side.id(), meeting.id(), locale);
            return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, MeetingCalendar.TYPE, bytes.length);
        } catch (NotFoundException _) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
    }

    private void send() {
        calendar.sendToMyself(side.me(), side.id(), meeting.id(), locale);
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, getTranslation("meeting.mailed"));
    }
}
