package org.alongside.library.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.LibraryRoutes;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The way to the library.
@Component
class LibraryEntry implements NavigationEntry {

    private static final int ORDER = 40;

    private final CurrentPerson person;
    private final Messages messages;

    LibraryEntry(CurrentPerson person, Messages messages) {
        this.person = person;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return person.find()
                .map(_ -> new NavigationItem(messages.text(locale, "library.title"), LibraryRoutes.HOME, 0));
    }
}
