package org.alongside.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The last entry of the account's menu.
@Component
class SignOut implements NavigationEntry {

    private final Messages messages;
    private final CurrentPerson current;

    SignOut(Messages messages, CurrentPerson current) {
        this.messages = messages;
        this.current = current;
    }

    /// Ends the session of the page at hand and shows the door.
    static void now() {
        Instantiator.get(UI.getCurrentOrThrow())
                .getOrCreate(AuthenticationContext.class)
                .logout();
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find().map(_ -> NavigationItem.acting(messages.text(locale, "account.signOut"), SignOut::now));
    }
}
