package org.alongside.journeys;

import org.junit.jupiter.api.Test;

/// From right to left, by day and by night.
class AxeArabicJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage("ar");
    }
}
