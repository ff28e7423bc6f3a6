package org.alongside.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A date or a time of day in the browser's own field: every phone has a good one, in the reader's own order of day
/// and month.
public class NativeInput extends Div implements NativeErrors, Focusable<NativeInput> {

    private static final long serialVersionUID = 1L;

    private final Element input = new Element("input");
    private final Element hint = new Element("p");
    private final Element error = new Element("p");
    private String value = "";

    private NativeInput(String label, String type) {
        addClassName("field");
        var id = type + "-" + UUID.randomUUID();
        input.setAttribute("id", id);
        input.setAttribute("type", type);
        input.setAttribute("aria-describedby", id + "-hint " + id + "-error");
        var name = new Element("label");
        name.setAttribute("for", id);
        name.setText(label);
        hint.setAttribute("id", id + "-hint");
        hint.setAttribute("class", "small quiet");
        error.setAttribute("id", id + "-error");
        error.setAttribute("class", "small error");
        hint.setVisible(false);
        error.setVisible(false);
        getElement().appendChild(name, input, hint, error);
        input.addEventListener(
                        "change",
                        event -> value =
                                event.getEventData().path("element.value").asString(""))
                .addEventData("element.value");
    }

    /// A field for a day.
    public static NativeInput date(String label) {
        return new NativeInput(label, "date");
    }

    /// A field for a time of day.
    public static NativeInput time(String label) {
        return new NativeInput(label, "time");
    }

    /// Adds a line below that says what is meant.
    public NativeInput help(String words) {
        hint.setText(words);
        hint.setVisible(true);
        return this;
    }

    /// Keeps earlier and later days out of the browser's calendar; the service has to refuse them.
    public NativeInput between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) {
            input.setAttribute("min", first.toString());
        }
        if (last != null) {
            input.setAttribute("max", last.toString());
        }
        return this;
    }

    /// Calls when the person has chosen.
    public void onChange(Command listener) {
        input.addEventListener("change", _ -> listener.execute());
    }

    /// @return the day; empty where none, or none that exists, is chosen
    public Optional<LocalDate> day() {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// @return the time of day; empty where none is chosen
    public Optional<LocalTime> timeOfDay() {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(value));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public void chooseDay(@Nullable LocalDate day) {
        set(day == null ? "" : day.toString());
    }

    public void chooseTime(@Nullable LocalTime time) {
        set(time == null ? "" : time.toString());
    }

    private void set(String chosen) {
        value = chosen;
        show();
    }

    @Override
    public Element input() {
        return input;
    }

    @Override
    public Element errorLine() {
        return error;
    }

    @Override
    public void focus() {
        input.executeJs("this.focus()");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        if (isAttached()) {
            input.executeJs("this.value = $0", value);
        }
    }
}
