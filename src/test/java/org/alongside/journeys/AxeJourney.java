package org.alongside.journeys;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// In light colours, from left to right.
class AxeJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage(ColorScheme.LIGHT, "en");
    }
}
