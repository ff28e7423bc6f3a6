package org.alongside.journeys;

import org.junit.jupiter.api.Test;

/// From left to right, by day and by night.
class AxeJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPage("en", true);
    }
}
