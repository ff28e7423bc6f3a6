package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.library.CollectionDraft;
import org.alongside.library.CollectionView;
import org.alongside.library.Resources;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// The words of a collection.
class CollectionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("resource.name"));
    private final RichTextField description = new RichTextField(getTranslation("collection.description"));
    private final NativeSelect language;
    private final FieldErrors errors = new FieldErrors();
    private final String key = UUID.randomUUID().toString();

    /// @param shown what stands in it; null for a new one
    CollectionForm(@Nullable CollectionView shown) {
        addClassName("stack");
        title.setMaxLength(Resources.MAX_LINE);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        title.getElement().setAttribute("dir", "auto");
        description.setMaxLength(Resources.MAX_DESCRIPTION);
        language = Words.languages(this);
        if (shown != null) {
            title.setValue(shown.title());
            description.setValue(shown.description());
            language.choose(shown.lang() == null ? "" : shown.lang());
        }
        errors.at("collection.title", title)
                .at("resource.title-long", title)
                .at("collection.many", title)
                .at("collection.changed-meanwhile", title);
        add(title, description, language);
    }

    /// @return whether it was stored
    boolean run(Taker taker) {
        description.setInvalid(false);
        try {
            return errors.run(() -> taker.take(new CollectionDraft(
                    title.getValue(),
                    description.getValue(),
                    language.value().isEmpty() ? null : language.value(),
                    key)));
        } catch (RefusedException refused) {
            description.setErrorMessage(getTranslation("refused." + refused.reason(), refused.arguments()));
            description.setInvalid(true);
            description.focus();
            return false;
        }
    }

    /// Stores what was written.
    @FunctionalInterface
    interface Taker extends Serializable {
        void take(CollectionDraft draft);
    }
}
