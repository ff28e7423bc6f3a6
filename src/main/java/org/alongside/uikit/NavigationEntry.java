package org.alongside.uikit;

import java.util.Locale;
import java.util.Optional;

/// A place a module offers in the navigation, provided as a bean. Asked again after each navigation, in the
/// security context of the person, so it has to be quick.
public interface NavigationEntry {

    /// @return the lower the earlier
    int order();

    /// @return where it stands
    default Place place() {
        return Place.MAIN;
    }

    /// @return the link as this person sees it; empty when it is not for her
    Optional<NavigationItem> item(Locale locale);

    /// Where an entry stands: in the navigation, or in the menu behind the account's button.
    enum Place {
        MAIN,
        ACCOUNT
    }
}
