package org.alongside.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A choice from a short list, in the browser's own field: it weighs nothing and works with every finger and
/// reader.
public class NativeSelect extends Div {

    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");
    private final List<String> values = new ArrayList<>();
    private final List<Command> listeners = new ArrayList<>();
    private String value = "";

    public NativeSelect(String label) {
        addClassName("field");
        var id = "choice-" + UUID.randomUUID();
        select.setAttribute("id", id);
        var name = new Element("label");
        name.setAttribute("for", id);
        name.setText(label);
        getElement().appendChild(name, select);
        select.addEventListener(
                        "change",
                        event -> take(event.getEventData().path("element.value").asString("")))
                .addEventData("element.value");
    }

    /// Adds a choice; the first one is chosen until another is.
    ///
    /// @param words what the person reads
    public NativeSelect option(String choice, String words) {
        if (values.isEmpty()) {
            value = choice;
        }
        values.add(choice);
        var option = new Element("option");
        option.setAttribute("value", choice);
        option.setText(words);
        select.appendChild(option);
        return this;
    }

    /// Adds a line below that says what comes of choosing.
    public NativeSelect help(String words) {
        var id = select.getAttribute("id") + "-help";
        var line = new Element("p");
        line.setAttribute("id", id);
        line.setAttribute("class", "small quiet");
        line.setText(words);
        select.setAttribute("aria-describedby", id);
        getElement().appendChild(line);
        return this;
    }

    /// Calls when the person has chosen.
    public void onChange(Command listener) {
        listeners.add(listener);
    }

    // Only what was offered: the browser could send anything.
    private void take(String chosen) {
        if (values.contains(chosen)) {
            value = chosen;
            List.copyOf(listeners).forEach(Command::execute);
        }
    }

    /// @return the choice
    public String value() {
        return value;
    }

    /// @param choice one of those offered; another leaves all as it is
    public void choose(String choice) {
        if (values.contains(choice)) {
            value = choice;
            show();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    // The choices have to be there before one of them can be chosen.
    private void show() {
        if (isAttached()) {
            select.executeJs("this.value = $0", value);
        }
    }
}
