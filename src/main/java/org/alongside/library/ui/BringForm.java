package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.library.ResourceDraft;
import org.alongside.library.Resources;
import org.alongside.richtext.RichText;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// What a post is to be called and how it is to be read in the library, and whether its author is named.
class BringForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_EVERY_MS = 3000;

    private final TextField title;
    private final RichTextField text;
    private final RadioButtonGroup<Boolean> named = new RadioButtonGroup<>();
    private final @Nullable String lang;
    private String key;

    /// @param start what stands in it
    /// @param name whether her name is to be said, until she chooses
    /// @param typed runs where something was changed
    BringForm(ResourceDraft start, boolean name, Command typed) {
        addClassName("stack");
        lang = start.lang();
        key = start.key();
        title = new TextField(getTranslation("links.bring-name"));
        title.setMaxLength(Resources.MAX_LINE);
        title.setWidthFull();
        title.setManualValidation(true);
        title.setValue(start.title());
        title.getElement().setAttribute("dir", "auto");
        title.setValueChangeMode(ValueChangeMode.TIMEOUT);
        title.setValueChangeTimeout(DRAFT_EVERY_MS);
        title.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.execute();
            }
        });
        text = new RichTextField(getTranslation("links.bring-text"));
        text.setMaxLength(RichText.MAX_CHARS);
        text.setValue(start.body() == null ? "" : start.body());
        text.addDraftListener(_ -> typed.execute());
        named.setLabel(getTranslation("links.bring-who"));
        named.setItems(List.of(true, false));
        named.setItemLabelGenerator(with -> getTranslation(with ? "links.with-name" : "links.without-name"));
        named.setValue(name);
        named.addClassName("column");
        add(title, text, named);
    }

    /// @return what stands in it
    ResourceDraft draft() {
        return new ResourceDraft(title.getValue(), "", text.getValue(), null, null, lang, Set.of(), "", "", key);
    }

    boolean named() {
        return named.getValue();
    }

    void enter() {
        text.focus();
    }

    void clearErrors() {
        title.setInvalid(false);
        text.setInvalid(false);
    }

    /// Says at a field why it was not sent.
    void tell(RefusedException refused) {
        var reason = refused.reason();
        var words = getTranslation("refused." + reason, refused.arguments());
        if (reason.startsWith("resource.title")) {
            title.setErrorMessage(words);
            title.setInvalid(true);
            title.focus();
            return;
        }
        if ("resource.sent-before".equals(reason)) {
            key = UUID.randomUUID().toString();
        }
        text.setErrorMessage(words);
        text.setInvalid(true);
        text.focus();
    }
}
