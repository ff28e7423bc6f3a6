package org.alongside.uikit;

import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/// How a field made of the browser's own says what is wrong: in a line below that its input is described by. The
/// field never judges by itself.
public interface NativeErrors extends HasValidationProperties {

    /// @return what is typed or chosen in
    Element input();

    /// @return the line below
    Element errorLine();

    @Override
    default void setErrorMessage(@Nullable String errorMessage) {
        errorLine().setText(errorMessage == null ? "" : errorMessage);
    }

    @Override
    default String getErrorMessage() {
        return errorLine().getText();
    }

    @Override
    default void setInvalid(boolean invalid) {
        errorLine().setVisible(invalid);
        if (invalid) {
            input().setAttribute("aria-invalid", "true");
        } else {
            input().removeAttribute("aria-invalid");
        }
    }

    @Override
    default boolean isInvalid() {
        return input().hasAttribute("aria-invalid");
    }

    @Override
    default void setManualValidation(boolean enabled) {
        // It is manual in any case.
    }
}
