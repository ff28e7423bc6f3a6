package org.alongside.discussion.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The way to one's cohorts.
@Component
class HomeEntry implements NavigationEntry {

    private final CurrentPerson person;
    private final Messages messages;

    HomeEntry(CurrentPerson person, Messages messages) {
        this.person = person;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return person.find().map(_ -> new NavigationItem(messages.text(locale, "home.title"), "", 0));
    }
}
