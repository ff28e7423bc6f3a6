package org.alongside.journeys;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// In dark colours.
class AxeDarkJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage(ColorScheme.DARK, "en");
    }
}
