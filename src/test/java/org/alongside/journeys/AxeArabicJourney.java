package org.alongside.journeys;

import org.junit.jupiter.api.Test;

/// From right to left.
class AxeArabicJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage("ar", false);
    }
}
