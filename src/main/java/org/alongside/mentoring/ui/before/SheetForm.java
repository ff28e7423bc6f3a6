package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import org.alongside.mentoring.Orientation;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// The words of a page of orientation.
class SheetForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final RichTextField body;
    private final FieldErrors errors = new FieldErrors();

    /// @param sheet what is there; null for a new page
    SheetForm(Orientation.@Nullable Sheet sheet) {
        addClassName("stack");
        title.setLabel(getTranslation("before.keep.pageTitle"));
        title.setMaxLength(Orientation.MAX_TITLE);
        title.setWidthFull();
        title.getElement().setAttribute("dir", "auto");
        body = new RichTextField(getTranslation("before.keep.pageBody"));
        if (sheet != null) {
            title.setValue(sheet.title());
            body.setValue(sheet.body());
        }
        errors.at("orientation.title", title).at("orientation.many", title).at("orientation.changed", title);
        add(title, body);
    }

    /// @return whether it was stored
    boolean run(Taker taker) {
        body.setInvalid(false);
        try {
            return errors.run(() -> taker.take(title.getValue(), body.getValue()));
        } catch (RefusedException refused) {
            if (!"orientation.body".equals(refused.reason())) {
                throw refused;
            }
            body.setErrorMessage(getTranslation("refused.orientation.body"));
            body.setInvalid(true);
            body.focus();
            return false;
        }
    }

    /// Stores what was written.
    @FunctionalInterface
    interface Taker extends Serializable {
        void take(String title, String body);
    }
}
