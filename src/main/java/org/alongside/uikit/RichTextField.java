package org.alongside.uikit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// A field for formatted text; its value is HTML that still has to be sanitized, or empty. It can be typed into
/// at once; the editor comes with the first focus and keeps text and caret. The value reaches the server on
/// leaving the field, with Ctrl+Enter, and while typing at most every three seconds, never with each key.
@com.vaadin.flow.component.Tag("alongside-rich-text")
@NpmPackage(value = "trix", version = "2.1.19")
@JsModule("./rich-text-field.ts")
public class RichTextField extends AbstractSinglePropertyField<RichTextField, String>
        implements HasLabel, HasPlaceholder, HasValidation, Focusable<RichTextField> {

    private static final long serialVersionUID = 1L;
    private static final List<String> LABELS = List.of(
            "toolbar", "bold", "italic", "bullets", "numbers", "quote", "link", "unlink", "address", "undo", "redo",
            "tooLong", "noFiles", "keys", "names");

    /// @param label the field's name, for instance "Your post"
    public RichTextField(String label) {
        super("value", "", false);
        setLabel(label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var labels = JsonNodeFactory.instance.objectNode();
        LABELS.forEach(name -> labels.put(name, getTranslation("editor." + name)));
        labels.put("close", getTranslation("uikit.close"));
        getElement().setPropertyJson("labels", labels);
    }

    /// @param characters most characters of text (not of HTML) that may be sent; more is told while typing, and the
    ///     service has to refuse it
    public void setMaxLength(int characters) {
        getElement().setProperty("maxLength", characters);
    }

    /// Called with the value while the person types, at most every three seconds, and when she leaves the field.
    public Registration addDraftListener(SerializableConsumer<String> listener) {
        return getElement().addEventListener("draft", event -> listener.accept(getValue()));
    }

    /// Offers names while the person types one after an `@`: she can choose one with the arrow keys and Enter, or by
    /// pressing it. Nothing is chosen for her.
    ///
    /// @param names gives what begins as she typed, what she is to see and nothing else; asked a moment after a key
    public void offerNames(SerializableFunction<String, List<String>> names) {
        getElement().setProperty("offersNames", true);
        getElement()
                .addEventListener("seek-names", event -> {
                    var beginning = event.getEventData().path("event.detail").asString();
                    var found = JsonNodeFactory.instance.arrayNode();
                    names.apply(beginning).forEach(found::add);
                    var announced = getTranslation("editor.namesFound", "count", found.size());
                    getElement().callJsFunction("showNames", beginning, found, announced);
                })
                .addEventData("event.detail");
    }

    /// Called on Ctrl+Enter or Cmd+Enter; the value is up to date.
    public Registration addSubmitListener(Command listener) {
        return getElement().addEventListener("submit-text", event -> listener.execute());
    }

    @Override
    public void setErrorMessage(@Nullable String errorMessage) {
        getElement().setProperty("errorMessage", errorMessage);
    }

    @Override
    public String getErrorMessage() {
        return getElement().getProperty("errorMessage", "");
    }

    @Override
    public void setInvalid(boolean invalid) {
        getElement().setProperty("invalid", invalid);
    }

    @Override
    public boolean isInvalid() {
        return getElement().getProperty("invalid", false);
    }
}
