package org.alongside.identity.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

@Component
class SettingsEntry implements NavigationEntry {

    private final Messages messages;
    private final CurrentPerson current;

    SettingsEntry(Messages messages, CurrentPerson current) {
        this.messages = messages;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find().map(_ -> new NavigationItem(messages.text(locale, "settings.title"), "settings", 0));
    }
}
