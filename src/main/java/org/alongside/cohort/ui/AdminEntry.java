package org.alongside.cohort.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

@Component
class AdminEntry implements NavigationEntry {

    private final Messages messages;
    private final CurrentPerson current;

    AdminEntry(Messages messages, CurrentPerson current) {
        this.messages = messages;
        this.current = current;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find()
                .filter(SignedInPerson::administrator)
                .map(_ -> new NavigationItem(messages.text(locale, "admin.title"), "admin", 0));
    }
}
