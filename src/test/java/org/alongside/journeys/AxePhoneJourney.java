package org.alongside.journeys;

import org.junit.jupiter.api.Test;

/// On a phone, by day and by night.
class AxePhoneJourney extends AxePages {

    @Test
    void noPageHasAViolation() {
        everyPageOnAPhone();
    }
}
