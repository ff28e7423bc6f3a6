package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A choice of several from a list, all of it in sight: a box for each, named together.
///
/// @param <T> what is chosen; serializable
@Tag("fieldset")
class Boxes<T> extends HtmlContainer implements HasValidationProperties, Focusable<Boxes<T>> {

    private static final long serialVersionUID = 1L;

    private final Map<T, Checkbox> boxes = new LinkedHashMap<>();
    private final Div grid = new Div();
    private final Paragraph error = new Paragraph();

    /// @param name what is chosen
    /// @param help a line about it; empty for none
    /// @param label what a box says
    Boxes(String name, String help, List<T> all, SerializableFunction<T, String> label) {
        addClassName("boxes");
        var legend = new Element("legend");
        legend.setText(name);
        getElement().appendChild(legend);
        error.setId("boxes-" + UUID.randomUUID());
        error.addClassNames("small", "error");
        error.setVisible(false);
        getElement().setAttribute("aria-describedby", error.getId().orElseThrow());
        if (!help.isEmpty()) {
            var line = new Paragraph(help);
            line.addClassNames("small", "quiet");
            add(line);
        }
        grid.addClassName("boxes-grid");
        all.forEach(one -> add(one, label.apply(one)));
        add(grid, error);
        // Where the focus goes when something is wrong here.
        setTabIndex(-1);
    }

    private void add(T one, String label) {
        var box = new Checkbox(label);
        boxes.put(one, box);
        grid.add(box);
    }

    /// Says of one box in which language its label is.
    void lang(T one, String tag) {
        var box = boxes.get(one);
        if (box != null) {
            box.getElement().setAttribute("lang", tag);
        }
    }

    final List<T> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    final void choose(Collection<T> chosen) {
        boxes.forEach((one, box) -> box.setValue(chosen.contains(one)));
    }

    @Override
    public void setErrorMessage(String message) {
        error.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        getElement().getClassList().set("invalid", invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
