package org.alongside.library;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// Where one chooses a resource: a part of its title is typed, and what fits is offered below.
public class ResourceField extends Div implements HasValidationProperties, Focusable<ResourceField> {

    private static final long serialVersionUID = 1L;
    private static final int WAIT_MS = 300;

    private final SerializableFunction<String, List<ResourceGlance>> find;
    private final TextField typed = new TextField();
    private final RadioButtonGroup<ResourceGlance> choice = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();

    /// @param find gives what fits what was typed; the newest where that is empty
    public ResourceField(SerializableFunction<String, List<ResourceGlance>> find) {
        this.find = find;
        addClassName("stack");
        typed.setLabel(getTranslation("links.title-part"));
        typed.setWidthFull();
        typed.setClearButtonVisible(true);
        typed.getElement().setAttribute("dir", "auto");
        typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
        typed.setValueChangeTimeout(WAIT_MS);
        typed.addValueChangeListener(change -> offer(change.getValue()));
        choice.setLabel(getTranslation("links.choose"));
        choice.addClassName("column");
        choice.setRenderer(new ComponentRenderer<>(this::line));
        nothing.addClassNames("small", "quiet");
        nothing.getElement().setAttribute("role", "status");
        add(typed, choice, nothing);
        offer("");
    }

    /// @return what is chosen
    /// @throws RefusedException `links.none` where nothing is
    public ResourceId chosen() {
        var chosen = choice.getValue();
        if (chosen == null) {
            throw new RefusedException("links.none");
        }
        return chosen.id();
    }

    /// @return whether there is anything to choose among what is offered now
    public boolean hasAny() {
        return choice.isVisible();
    }

    private void offer(String words) {
        var wrong = isInvalid();
        var fitting = find.apply(words);
        var before = choice.getValue();
        choice.setItems(fitting);
        if (before != null && fitting.contains(before)) {
            choice.setValue(before);
        }
        choice.setVisible(!fitting.isEmpty());
        setInvalid(wrong);
        nothing.setText(fitting.isEmpty() ? getTranslation("links.nothing-fits") : "");
    }

    private Span line(ResourceGlance resource) {
        var title = new Bdi(resource.title());
        if (resource.lang() != null) {
            title.getElement().setAttribute("lang", resource.lang());
        }
        var line = new Span(title, new Tag(getTranslation(resource.kind().key())));
        line.addClassName("row");
        return line;
    }

    @Override
    public void setErrorMessage(@Nullable String errorMessage) {
        choice.setErrorMessage(errorMessage);
        typed.setErrorMessage(errorMessage);
    }

    @Override
    public String getErrorMessage() {
        return choice.getErrorMessage();
    }

    /// Said where it is seen: at what was typed, while there is nothing to choose.
    @Override
    public void setInvalid(boolean invalid) {
        choice.setInvalid(invalid && choice.isVisible());
        typed.setInvalid(invalid && !choice.isVisible());
    }

    @Override
    public boolean isInvalid() {
        return choice.isInvalid() || typed.isInvalid();
    }

    @Override
    public void setManualValidation(boolean enabled) {
        choice.setManualValidation(enabled);
        typed.setManualValidation(enabled);
    }

    @Override
    public void focus() {
        typed.focus();
    }
}
