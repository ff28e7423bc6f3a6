package org.alongside.journeys;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// From right to left.
class AxeArabicJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage(ColorScheme.LIGHT, "ar");
    }
}
