package org.alongside.moderation.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.moderation.Attention;
import org.alongside.moderation.ModerationQueue;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The queue's place in the navigation, for who moderates or coordinates somewhere. Everybody else costs one look
/// at an index.
@Component
class ModerationEntry implements NavigationEntry {

    private static final int ORDER = 50;

    private final CurrentPerson current;
    private final CohortAccess access;
    private final Attention attention;
    private final ModerationQueue queue;
    private final Messages messages;

    ModerationEntry(
            CurrentPerson current, CohortAccess access, Attention attention, ModerationQueue queue, Messages messages) {
        this.current = current;
        this.access = access;
        this.attention = attention;
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find()
                .map(SignedInPerson::id)
                .filter(access::looksAfterSomewhere)
                .map(person -> new NavigationItem(
                        messages.text(locale, "moderation.title"),
                        ModerationView.PATH,
                        attention.count(person) + queue.count(person)));
    }
}
