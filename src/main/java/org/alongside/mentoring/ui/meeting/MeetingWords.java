package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.mentoring.MeetingTime;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// How meetings are spoken of: a time as each of the two has it on her clock.
final class MeetingWords {

    private MeetingWords() {}

    /// Whose turn it is with a meeting, or what has become of it.
    enum Turn {
        MINE,
        OTHERS,
        LAPSED,
        STANDS,
        ASK_MET,
        HELD,
        CANCELLED,
        MISSED
    }

    static Turn turn(MeetingView meeting, PairSide side) {
        return switch (meeting.state()) {
            case HELD -> Turn.HELD;
            case CANCELLED -> Turn.CANCELLED;
            case MISSED -> Turn.MISSED;
            case CONFIRMED -> meeting.begun() ? Turn.ASK_MET : Turn.STANDS;
            case PROPOSED -> {
                if (meeting.at() == null ? meeting.choices().isEmpty() : meeting.begun()) {
                    yield Turn.LAPSED;
                }
                var mine = meeting.at() == null ? !meeting.proposedByMe() : side.mentee();
                yield mine ? Turn.MINE : Turn.OTHERS;
            }
        };
    }

    static Tag tag(Component where, Turn turn) {
        return switch (turn) {
            case MINE -> new Tag(where.getTranslation("meeting.tag-mine"), Notice.Kind.WAIT);
            case OTHERS -> new Tag(where.getTranslation("meeting.tag-others"));
            case LAPSED -> new Tag(where.getTranslation("meeting.tag-lapsed"));
            case STANDS -> new Tag(where.getTranslation("meeting.tag-stands"), Notice.Kind.GOOD);
            case ASK_MET -> new Tag(where.getTranslation("meeting.tag-ask-met"), Notice.Kind.WAIT);
            case HELD -> new Tag(where.getTranslation("meeting.tag-held"), Notice.Kind.GOOD);
            case CANCELLED -> new Tag(where.getTranslation("meeting.tag-cancelled"));
            case MISSED -> new Tag(where.getTranslation("meeting.tag-missed"));
        };
    }

    /// @return the time on her clock, and on the other's where that reads otherwise
    static String when(Component where, MeetingTime at, String other) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var day = day(at.mine(), locale);
        var mine = time(at.mine(), locale);
        if (at.same()) {
            return where.getTranslation("meeting.when", "day", day, "time", mine);
        }
        var theirs = time(at.theirs(), locale);
        if (!at.mine().toLocalDate().equals(at.theirs().toLocalDate())) {
            theirs = where.getTranslation("meeting.when", "day", day(at.theirs(), locale), "time", theirs);
        }
        return where.getTranslation(
                "meeting.when-both", "day", day, "time", mine, "theirs", theirs, "name", Bdi.isolated(other));
    }

    private static String day(LocalDateTime time, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(time);
    }

    private static String time(LocalDateTime time, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }
}
