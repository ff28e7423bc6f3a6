package org.alongside.identity;

import java.util.Locale;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A person as she sees herself in her settings.
///
/// @param name the display name she chose
/// @param language the interface language she chose; null follows the browser
public record PersonView(
        PersonId id,
        String email,
        String name,
        boolean administrator,
        @Nullable Locale language) {}
