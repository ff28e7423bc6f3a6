package org.alongside.journeys;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// On a phone.
class AxePhoneJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPageOnAPhone(ColorScheme.LIGHT);
    }

    @Test
    void noPageHasAViolationInTheDark() {
        everyPageOnAPhone(ColorScheme.DARK);
    }
}
