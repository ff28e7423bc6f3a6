package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.time.LocalDate;
import org.alongside.library.ResourceOwners;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeInput;

/// The day on which somebody should look again.
class LookForm extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeInput day;
    private final FieldErrors errors;

    LookForm(LocalDate today) {
        day = NativeInput.date(getTranslation("resource.look.day"))
                .between(today.plusDays(1), today.plusYears(ResourceOwners.MOST_YEARS));
        day.chooseDay(today.plusYears(1));
        errors = new FieldErrors().at("resource.review-day", day);
        add(day);
    }

    /// @return whether it was stored
    boolean run(Taker taker) {
        return errors.run(() -> taker.take(day.day().orElseThrow(() -> new RefusedException("resource.review-day"))));
    }

    /// Stores the day.
    @FunctionalInterface
    interface Taker extends Serializable {
        void take(LocalDate day);
    }
}
