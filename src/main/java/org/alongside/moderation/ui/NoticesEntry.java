package org.alongside.moderation.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.DecisionsPage;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Appeals;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The way to what was decided about oneself, from the account's menu and from one's posts.
@Component
class NoticesEntry implements NavigationEntry, DecisionsPage {

    private static final int ORDER = 5;

    private final CurrentPerson current;
    private final Appeals appeals;
    private final Messages messages;

    NoticesEntry(CurrentPerson current, Appeals appeals, Messages messages) {
        this.current = current;
        this.appeals = appeals;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find()
                .map(person -> new NavigationItem(
                        messages.text(locale, "notices.title"), NoticesView.PATH, appeals.unread(person.id())));
    }

    @Override
    public String address() {
        return NoticesView.PATH;
    }
}
