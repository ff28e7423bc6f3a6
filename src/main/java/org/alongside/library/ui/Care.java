package org.alongside.library.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.library.ResourceOwners;
import org.alongside.library.ResourceSharing;
import org.alongside.library.Resources;
import org.springframework.stereotype.Component;

/// What is needed to look after a resource from its page.
@Component
record Care(Resources resources, ResourceOwners owners, ResourceSharing sharing, Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
