package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.alongside.mentoring.ui.WrittenDay;

/// Days and occasions in the reader's words.
final class Days {

    private Days() {}

    /// @return such as "5 June"
    static String words(LocalDate day) {
        return WrittenDay.of(day, UI.getCurrentOrThrow().getLocale());
    }

    /// @return such as "month 3"
    static String words(Component where, org.alongside.mentoring.ReviewOccasion occasion) {
        return occasion.months() == 0
                ? where.getTranslation("review.end")
                : where.getTranslation("review.month", "month", occasion.months());
    }
}
