package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.util.Optional;
import org.alongside.uikit.NativeInput;

/// A day and a time of day.
class TimeRow extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeInput date;
    private final NativeInput time;

    TimeRow(int number) {
        addClassName("time-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("meeting.time-number", "number", number));
        date = NativeInput.date(getTranslation("meeting.day"));
        time = NativeInput.time(getTranslation("meeting.time"));
        add(date, time);
    }

    /// @return the field of the day
    NativeInput date() {
        return date;
    }

    /// @return both; empty where one is missing
    Optional<LocalDateTime> time() {
        return date.day().flatMap(day -> time.timeOfDay().map(day::atTime));
    }

    void choose(LocalDateTime chosen) {
        date.chooseDay(chosen.toLocalDate());
        time.chooseTime(chosen.toLocalTime());
    }

    void focus() {
        date.focus();
    }
}
