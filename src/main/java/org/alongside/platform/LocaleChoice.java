package org.alongside.platform;

import java.util.Locale;
import java.util.Optional;

/// The language the signed-in person has chosen. Provided as a bean by whoever keeps people.
@FunctionalInterface
public interface LocaleChoice {

    /// @return the chosen language of the person in the security context; empty when nobody is signed in or she
    ///     leaves it to her browser
    Optional<Locale> chosen();
}
